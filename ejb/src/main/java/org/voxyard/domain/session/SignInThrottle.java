package org.voxyard.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses: after some failures each further one doubles the wait, up to a limit. Knows the latest
 * {@link #MAX_KEYS} keys only, where a key is a user or an address. Safe for many threads.
 */
public final class SignInThrottle {
    static final int MAX_KEYS = 10_000;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    static final Duration MEMORY = Duration.ofMinutes(15);

    private final int freeFailures;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MAX_KEYS;
        }
    };

    private record Failures(int count, Instant last) {}

    /** A throttle that waits from failure number {@code freeFailures} on. */
    public SignInThrottle(int freeFailures) {
        this.freeFailures = freeFailures;
    }

    /** Whether the key may try now. */
    public boolean allows(String key, Instant now) {
        return wait(key, now).isZero();
    }

    /** How long the key has to wait; zero when it may try now. */
    public synchronized Duration wait(String key, Instant now) {
        Failures known = recent(key, now);
        Instant next = known.last().plus(delay(known.count()));
        return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
    }

    public synchronized void failed(String key, Instant now) {
        failures.put(key, new Failures(recent(key, now).count() + 1, now));
    }

    public synchronized void succeeded(String key) {
        failures.remove(key);
    }

    /** Takes one failure back, which turned out to be none. */
    public synchronized void forgive(String key) {
        failures.computeIfPresent(
                key, (same, known) -> known.count() > 1 ? new Failures(known.count() - 1, known.last()) : null);
    }

    synchronized int size() {
        return failures.size();
    }

    private Failures recent(String key, Instant now) {
        Failures known = failures.get(key);
        return known == null || known.last().plus(MEMORY).isBefore(now) ? new Failures(0, Instant.MIN) : known;
    }

    private Duration delay(int count) {
        if (count < freeFailures) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - freeFailures, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
