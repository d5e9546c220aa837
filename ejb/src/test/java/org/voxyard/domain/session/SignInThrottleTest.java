package org.voxyard.domain.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle(3);

    @Test
    void theFirstFailuresCostNothing() {
        fail("anna", 2, NOON);
        assertTrue(throttle.allows("anna", NOON));
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        fail("anna", 3, NOON);
        assertFalse(throttle.allows("anna", NOON.plusMillis(999)));
        assertTrue(throttle.allows("anna", NOON.plusSeconds(1)));
        fail("anna", 1, NOON);
        assertFalse(throttle.allows("anna", NOON.plusMillis(1_999)));
        assertTrue(throttle.allows("anna", NOON.plusSeconds(2)));
    }

    @Test
    void nobodyIsShutOutForLong() {
        fail("anna", 1_000, NOON);
        assertFalse(throttle.allows("anna", NOON.plusSeconds(1)));
        assertTrue(throttle.allows("anna", NOON.plus(SignInThrottle.LONGEST_WAIT)));
    }

    @Test
    void othersDoNotWait() {
        fail("anna", 10, NOON);
        assertTrue(throttle.allows("ben", NOON));
    }

    @Test
    void successAndTimeForgive() {
        fail("anna", 10, NOON);
        throttle.succeeded("anna");
        assertTrue(throttle.allows("anna", NOON));
        fail("anna", 10, NOON);
        Instant later = NOON.plus(SignInThrottle.MEMORY).plus(Duration.ofSeconds(1));
        fail("anna", 2, later);
        assertTrue(throttle.allows("anna", later));
    }

    @Test
    void aFailureThatWasNoneIsTakenBackAlone() {
        fail("192.0.2.1", 3, NOON);
        throttle.forgive("192.0.2.1");
        assertTrue(throttle.allows("192.0.2.1", NOON));
        fail("192.0.2.1", 1, NOON);
        assertFalse(throttle.allows("192.0.2.1", NOON));
        throttle.forgive("nobody");
    }

    @Test
    void endlessNamesFillNoMemory() {
        for (int i = 0; i < 2 * SignInThrottle.MAX_KEYS; i++) {
            fail("user" + i, 1, NOON);
        }
        assertTrue(throttle.size() <= SignInThrottle.MAX_KEYS);
    }

    private void fail(String key, int times, Instant now) {
        for (int i = 0; i < times; i++) {
            throttle.failed(key, now);
        }
    }
}
