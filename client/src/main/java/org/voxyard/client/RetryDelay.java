package org.voxyard.client;

import java.time.Duration;

/**
 * How long to wait before a connection is tried again: twice as long with each failure.
 *
 * @param silence after which a connection counts as broken; the server gives a sign of life every 15 s
 */
record RetryDelay(Duration first, Duration longest, Duration silence) {
    static final RetryDelay USUAL =
            new RetryDelay(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(45));

    Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
