package org.voxyard.infrastructure.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether only a restart helps: the mixers have not ticked at any look for half a minute. A pause of the collector or a
 * busy host is over by then.
 */
@Singleton
public class EngineLiveness {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BooleanSupplier ticking;
    private final LongSupplier nanoTime;
    private OptionalLong stillSinceNs = OptionalLong.empty();

    @Inject
    public EngineLiveness(EngineGateway engine) {
        this(() -> engine.health().ticking(), System::nanoTime);
    }

    EngineLiveness(BooleanSupplier ticking, LongSupplier nanoTime) {
        this.ticking = ticking;
        this.nanoTime = nanoTime;
    }

    /** One sentence for each fault. Every call is a look: the first that finds the mixers still begins the half minute. */
    public synchronized List<String> faults() {
        long nowNs = nanoTime.getAsLong();
        stillSinceNs = ticking.getAsBoolean() ? OptionalLong.empty() : OptionalLong.of(stillSinceNs.orElse(nowNs));
        boolean dead = stillSinceNs.isPresent() && nowNs - stillSinceNs.getAsLong() >= PATIENCE.toNanos();
        return dead
                ? List.of("The mixers have not ticked for " + PATIENCE.toSeconds() + " s: restart the server.")
                : List.of();
    }
}
