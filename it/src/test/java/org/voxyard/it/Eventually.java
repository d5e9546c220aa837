package org.voxyard.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what has to become true; looks every 20 ms. */
public final class Eventually {
    /** Generous: test machines are busy. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long GLANCE_NS = 20_000_000;

    private Eventually() {}

    /** Fails with the sentence when the condition is not met within {@link #PATIENCE}. */
    public static void eventually(String sentence, BooleanSupplier condition) {
        eventually(() -> sentence, PATIENCE, condition);
    }

    /** The same with a sentence that tells what is the case instead, and a patience of its own. */
    public static void eventually(Supplier<String> sentence, Duration patience, BooleanSupplier condition) {
        long startNs = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - startNs > patience.toNanos()) {
                throw new AssertionError(sentence.get() + " (not within " + patience.toSeconds() + " s)");
            }
            LockSupport.parkNanos(GLANCE_NS);
        }
    }
}
