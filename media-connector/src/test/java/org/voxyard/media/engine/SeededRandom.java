package org.voxyard.media.engine;

import java.security.SecureRandom;
import java.util.Random;

/** Stands for the engine's source of secrets in a simulation that is to be the same every time. */
final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final Random random;

    SeededRandom(long seed) {
        random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
