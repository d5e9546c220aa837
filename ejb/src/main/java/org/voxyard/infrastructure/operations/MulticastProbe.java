package org.voxyard.infrastructure.operations;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.voxyard.application.port.HealthProbe;
import org.voxyard.operations.NodeSettings;
import org.voxyard.operations.doctor.Finding;
import org.voxyard.operations.doctor.MulticastCheck;

/**
 * Multicast works still, as the engine has proven at its start: a packet comes back on the loops' interface. Interfaces and
 * routes go away while a node runs; a look is taken when the last one is ten seconds old.
 */
@Singleton
public class MulticastProbe implements HealthProbe {
    static final Duration FRESHNESS = Duration.ofSeconds(10);

    private final Supplier<Finding> check;
    private final LongSupplier nanoTime;
    private Optional<Finding> latest = Optional.empty();
    private long latestNs;

    public MulticastProbe() {
        this(MulticastProbe::look, System::nanoTime);
    }

    MulticastProbe(Supplier<Finding> check, LongSupplier nanoTime) {
        this.check = check;
        this.nanoTime = nanoTime;
    }

    @Override
    public String subject() {
        return "multicast";
    }

    @Override
    public synchronized List<String> faults() {
        long nowNs = nanoTime.getAsLong();
        if (latest.isEmpty() || nowNs - latestNs >= FRESHNESS.toNanos()) {
            latest = Optional.of(check.get());
            latestNs = nowNs;
        }
        return latest.filter(Finding::isFault).map(Finding::sentence).stream().toList();
    }

    private static Finding look() {
        return new MulticastCheck(NodeSettings.ofProcess(0)).look();
    }
}
