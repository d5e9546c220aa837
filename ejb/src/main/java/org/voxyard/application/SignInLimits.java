package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.SignInThrottle;
import org.voxyard.domain.session.SourceAddress;

/** Slows down whoever guesses, by account and by address, whatever the way in: REST, signalling or the web admin. */
@Singleton
public final class SignInLimits {
    private static final int FREE_FAILURES_OF_A_USER = 5;
    private static final int FREE_FAILURES_OF_A_SOURCE = 100;

    private final SignInThrottle users = new SignInThrottle(FREE_FAILURES_OF_A_USER);
    private final SignInThrottle sources = new SignInThrottle(FREE_FAILURES_OF_A_SOURCE);
    private final Clock clock;

    @Inject
    public SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts an attempt as failed before it is checked, so that many at once do not get more; refuses it when too early. */
    void begin(UserId user, String source) throws SignInRefusedException {
        Instant now = clock.instant();
        String network = SourceAddress.network(source);
        requireNoWait(Collections.max(List.of(users.wait(account(user), now), sources.wait(network, now))));
        users.failed(account(user), now);
        sources.failed(network, now);
    }

    /** The attempt was right. What others at the same address did wrong stays counted. */
    void succeeded(UserId user, String source) {
        users.succeeded(account(user));
        sources.forgive(SourceAddress.network(source));
    }

    /** Counts something wrong that names no account, and refuses further ones for a while. */
    void failed(String source) throws SignInRefusedException {
        Instant now = clock.instant();
        String network = SourceAddress.network(source);
        requireNoWait(sources.wait(network, now));
        sources.failed(network, now);
    }

    private static String account(UserId user) {
        return user.value().toLowerCase(Locale.ROOT);
    }

    private static void requireNoWait(Duration wait) throws SignInRefusedException {
        if (wait.isPositive()) {
            throw new SignInRefusedException(Reason.TOO_MANY_ATTEMPTS, wait);
        }
    }
}
