package org.voxyard.infrastructure.startup;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Time and chance, for those who are given them. */
final class PlatformSources {
    private PlatformSources() {}

    @Produces
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    static RandomGenerator random() {
        return new java.util.Random();
    }
}
