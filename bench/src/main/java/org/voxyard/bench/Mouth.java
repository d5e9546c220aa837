package org.voxyard.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Gives the frames of a sound in turn and remembers when the current round began. Taken from by one thread. */
final class Mouth implements Supplier<byte[]> {
    private final Sound sound;
    private int next;
    private volatile long roundNs;
    private final AtomicInteger rounds = new AtomicInteger();

    Mouth(Sound sound) {
        this.sound = sound;
    }

    @Override
    public byte[] get() {
        if (next == 0) {
            roundNs = System.nanoTime();
            rounds.incrementAndGet();
        }
        byte[] frame = sound.frames().get(next);
        next = (next + 1) % sound.frames().size();
        return frame;
    }

    /** When the first frame of the current round was taken. */
    long roundNs() {
        return roundNs;
    }

    /** How many rounds have begun. */
    int rounds() {
        return rounds.get();
    }
}
