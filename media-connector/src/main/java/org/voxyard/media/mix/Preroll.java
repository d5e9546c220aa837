package org.voxyard.media.mix;

import java.util.concurrent.TimeUnit;

/**
 * Keeps the newest 300 ms of an endpoint's packets while no gate is open, so that a key that is told late loses no
 * syllable (voice-loop-client.md §9.3). Thread: the Receiver; no allocation after the constructor.
 */
public final class Preroll {
    /** Packets kept: 300 ms of 20 ms each. */
    public static final int CAPACITY = 15;

    private static final long MAX_AGE_NS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Held[] ring = new Held[CAPACITY];
    private int next;

    public Preroll() {
        for (int i = 0; i < CAPACITY; i++) {
            ring[i] = new Held();
        }
    }

    /** Keeps a packet in place of the oldest one. */
    public void keep(byte[] buffer, int offset, int length, int sequence, int timestamp, boolean voice, long nowNs) {
        Held held = ring[next];
        next = (next + 1) % CAPACITY;
        held.keptNs = nowNs;
        held.sequence = sequence;
        held.timestamp = timestamp;
        held.voice = voice;
        held.length = Math.min(length, held.payload.length);
        System.arraycopy(buffer, offset, held.payload, 0, held.length);
    }

    /** The packet of that age, 0 being the oldest. */
    public Held oldest(int position) {
        return ring[(next + position) % CAPACITY];
    }

    /** Forgets all. */
    public void clear() {
        for (Held held : ring) {
            held.length = 0;
        }
    }

    /** One packet. */
    public static final class Held {
        private final byte[] payload = new byte[Frame.MAX_PAYLOAD_BYTES];
        private int length;
        private int sequence;
        private int timestamp;
        private boolean voice;
        private long keptNs;

        /** Whether it is worth sending: voice, and not too old. */
        public boolean isFresh(long nowNs) {
            return length > 0 && voice && nowNs - keptNs <= MAX_AGE_NS;
        }

        public byte[] payload() {
            return payload;
        }

        public int length() {
            return length;
        }

        public int sequence() {
            return sequence;
        }

        public int timestamp() {
            return timestamp;
        }
    }
}
