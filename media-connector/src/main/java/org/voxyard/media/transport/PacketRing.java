package org.voxyard.media.transport;

import java.util.concurrent.atomic.AtomicLong;
import org.voxyard.media.agent.IdleStrategy;

/**
 * Bounded ring of RTP packets of loops from the Receiver to one Mixer: one writing thread, one reading thread, no
 * allocation. A full ring refuses.
 */
public final class PacketRing {
    /** Longest payload; what stock receivers take as a whole packet is 2048 bytes. */
    public static final int MAX_PAYLOAD_BYTES = 1500;

    private final int mask;
    private final IdleStrategy reader;
    private volatile boolean hurried;
    private final Slot[] slots;
    private final AtomicLong head = new AtomicLong();
    private final AtomicLong tail = new AtomicLong();

    /**
     * Makes an empty ring with all its memory.
     *
     * @param capacity a power of two
     * @param reader how the reading thread waits
     */
    public PacketRing(int capacity, IdleStrategy reader) {
        this.reader = reader;
        mask = capacity - 1;
        slots = new Slot[capacity];
        for (int i = 0; i < capacity; i++) {
            slots[i] = new Slot();
        }
    }

    /** The next free slot to be filled, or the reserved one when full: see {@link #isFull}. Writer only. */
    public Slot claim() {
        return slots[(int) tail.getPlain() & mask];
    }

    /** Whether {@link #claim} must not be used now. Writer only. */
    public boolean isFull() {
        return tail.getPlain() - head.getAcquire() > mask;
    }

    /** Makes the claimed slot visible to the reader. Writer only. */
    public void publish() {
        tail.setRelease(tail.getPlain() + 1);
    }

    /** Ends the reader's wait if it is in a hurry; otherwise it comes when it comes. Writer only. */
    public void wakeReader() {
        if (hurried) {
            reader.signal();
        }
    }

    /** Says whether packets are of use before the reader comes by itself. Reader only. */
    public void readerHurries(boolean hurry) {
        if (hurried != hurry) {
            hurried = hurry;
        }
    }

    /** Whether a packet waits. Reader only. */
    public boolean hasNext() {
        return head.getPlain() < tail.getAcquire();
    }

    /** The packet that waits longest; valid until {@link #release}. Reader only. */
    public Slot peek() {
        return slots[(int) head.getPlain() & mask];
    }

    /** Gives the packet's slot back to the writer. Reader only. */
    public void release() {
        head.setRelease(head.getPlain() + 1);
    }

    /** One packet: header fields decoded, payload copied. */
    public static final class Slot {
        /** Which loop's group it came from. */
        public int loopIndex;

        public int ssrc;
        public int sequence;
        public int timestamp;
        public boolean marker;

        /** Hash of the source address, to notice two senders with one SSRC. */
        public int sourceHash;

        public long arrivalNs;
        public int length;
        public final byte[] payload = new byte[MAX_PAYLOAD_BYTES];
    }
}
