package org.voxyard.infrastructure.startup;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The time, for those who are given it. */
final class SystemClock {
    private SystemClock() {}

    @Produces
    static Clock clock() {
        return Clock.systemUTC();
    }
}
