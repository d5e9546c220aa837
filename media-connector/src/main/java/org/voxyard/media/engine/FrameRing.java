package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.mix.MixOutput;
import org.voxyard.media.mix.PassedPackets;

/** Frames from one Mixer to the Sender: one writing thread, one reading thread, no allocation. */
final class FrameRing implements PassedPackets {
    private static final MixOutput[] NOWHERE = {};

    private final Slot[] slots;
    private final int mask;
    private final AtomicLong head = new AtomicLong();
    private final AtomicLong tail = new AtomicLong();

    FrameRing(int capacity) {
        mask = capacity - 1;
        slots = new Slot[capacity];
        for (int i = 0; i < capacity; i++) {
            slots[i] = new Slot();
        }
    }

    /** Queues a frame for listeners, {@code frames} and {@code lost} as in {@link MixOutput#send}. False when full. Mixer only. */
    @Override
    public boolean pass(byte[] payload, int length, MixOutput[] outputs, long tick, int frames, int lost) {
        if (isFull()) {
            return false;
        }
        Slot slot = slots[(int) tail.getPlain() & mask];
        slot.kind = Kind.MIX;
        slot.outputs = outputs;
        slot.frames = frames;
        slot.lost = lost;
        slot.fill(payload, length, tick);
        return publish();
    }

    /** Queues an RTP packet for a loop's group. False when full. Mixer only. */
    boolean offerPacket(byte[] packet, int length, InetSocketAddress group, long tick) {
        if (isFull()) {
            return false;
        }
        Slot slot = slots[(int) tail.getPlain() & mask];
        slot.kind = Kind.GROUP_PACKET;
        slot.group = group;
        slot.fill(packet, length, tick);
        return publish();
    }

    /** Queues the end of a tick. False when full. Mixer only. */
    boolean offerEnd(long tick) {
        if (isFull()) {
            return false;
        }
        Slot slot = slots[(int) tail.getPlain() & mask];
        slot.kind = Kind.TICK_END;
        slot.tick = tick;
        return publish();
    }

    boolean hasNext() {
        return head.getPlain() < tail.getAcquire();
    }

    /** Valid until {@link #release}. Sender only. */
    Slot peek() {
        return slots[(int) head.getPlain() & mask];
    }

    void release() {
        slots[(int) head.getPlain() & mask].outputs = NOWHERE;
        head.setRelease(head.getPlain() + 1);
    }

    private boolean isFull() {
        return tail.getPlain() - head.getAcquire() > mask;
    }

    private boolean publish() {
        tail.setRelease(tail.getPlain() + 1);
        return true;
    }

    enum Kind {
        MIX,
        GROUP_PACKET,
        TICK_END
    }

    static final class Slot {
        private Kind kind = Kind.TICK_END;
        private long tick;
        private int length;
        private int frames;
        private int lost;
        private final byte[] bytes = new byte[Frame.MAX_PAYLOAD_BYTES + 12];
        private MixOutput[] outputs = NOWHERE;
        private InetSocketAddress group;

        Kind kind() {
            return kind;
        }

        long tick() {
            return tick;
        }

        int frames() {
            return frames;
        }

        int lost() {
            return lost;
        }

        int length() {
            return length;
        }

        byte[] bytes() {
            return bytes;
        }

        MixOutput[] outputs() {
            return outputs;
        }

        InetSocketAddress group() {
            return group;
        }

        private void fill(byte[] source, int lengthBytes, long tickNumber) {
            System.arraycopy(source, 0, bytes, 0, lengthBytes);
            length = lengthBytes;
            tick = tickNumber;
        }
    }
}
