package org.voxyard.media.mix;

import org.voxyard.media.codec.OpusPacket;

/**
 * Brings the packets of one stream into order. Sequence numbers alone say what follows what; when a packet is due is the
 * business of {@link TalkerStream}. Sequence numbers are compared in 16-bit serial arithmetic.
 */
final class JitterBuffer {
    private static final int SLOTS = 64;
    /** Packets further behind than this come from a sender that has started again (multicast-loop.md §1.4). */
    private static final int MOST_BEHIND = 100;

    private static final int ONE_SECOND = 48_000;
    /** So many packets behind in a row, each one following the last: a sender that started again nearby. */
    private static final int RESTART_RUN = 5;

    private final PayloadPool pool;
    private final OpusPacket packet = new OpusPacket();
    private final BufferedPacket[] slots = new BufferedPacket[SLOTS];
    private BufferedPacket taken = new BufferedPacket();
    private boolean started;
    private boolean anyTaken;
    private int nextSequence;
    private int lastTimestamp;
    private int count;
    private int samples;
    /** Bit i: the packet i + 1 before {@link #nextSequence} was here. */
    private long history;

    private int behindRun;
    private int lastBehind;

    JitterBuffer(PayloadPool pool) {
        this.pool = pool;
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new BufferedPacket();
        }
    }

    /** Puts a copy of the payload in its place. Any bytes at all may come. */
    Arrival insert(int sequence, int timestamp, byte[] payload, int offset, int length, long arrivalNs) {
        if (length > PayloadPool.PAYLOAD_BYTES || packet.wrap(payload, offset, length) < 0) {
            return Arrival.UNDECODABLE;
        }
        if (pool.isExhausted()) {
            return Arrival.NO_ROOM;
        }
        Arrival arrival = admit(sequence & 0xffff, timestamp);
        if (arrival == Arrival.ACCEPTED || arrival == Arrival.RESTARTED) {
            store(sequence & 0xffff, timestamp, payload, offset, length, arrivalNs);
        }
        return arrival;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int packets() {
        return count;
    }

    /** Duration of all waiting packets. */
    int samples() {
        return samples;
    }

    /** Duration of the earliest waiting packet, 0 when there is none. */
    int headSamples() {
        return isEmpty() ? 0 : head().samples;
    }

    /** The earliest waiting packet; there must be one. */
    BufferedPacket head() {
        int sequence = nextSequence;
        while (!slots[sequence & (SLOTS - 1)].isPresent()) {
            sequence++;
        }
        return slots[sequence & (SLOTS - 1)];
    }

    /** Whether no packet is missing before the earliest waiting one. */
    boolean headFollows() {
        return slots[nextSequence & (SLOTS - 1)].isPresent();
    }

    /** What is missing before the earliest waiting packet has been had from that packet: it need not come any more. */
    void recoveredBeforeHead() {
        advance(head().sequence);
        history |= 1;
    }

    /** Takes the earliest waiting packet, which stays valid until the next one is taken. */
    BufferedPacket take() {
        BufferedPacket head = head();
        advance(head.sequence);
        slots[nextSequence & (SLOTS - 1)] = taken;
        taken.release(pool);
        taken = head;
        lastTimestamp = head.timestamp;
        forget(head);
        advance(nextSequence + 1);
        history |= 1;
        anyTaken = true;
        return head;
    }

    /** Forgets all; the next packet is a first one. */
    void clear() {
        for (BufferedPacket slot : slots) {
            slot.release(pool);
        }
        taken.release(pool);
        count = 0;
        samples = 0;
        started = false;
    }

    private Arrival admit(int sequence, int timestamp) {
        if (!started) {
            start(sequence, timestamp);
            return Arrival.ACCEPTED;
        }
        int ahead = (short) (sequence - nextSequence);
        if (ahead >= SLOTS || ahead < -MOST_BEHIND) {
            return restart(sequence, timestamp);
        }
        return ahead >= 0 ? admitAhead(sequence) : admitBehind(sequence, timestamp, ahead);
    }

    private Arrival admitAhead(int sequence) {
        behindRun = 0;
        return slots[sequence & (SLOTS - 1)].isPresent() ? Arrival.DUPLICATE : Arrival.ACCEPTED;
    }

    private Arrival admitBehind(int sequence, int timestamp, int ahead) {
        if (!anyTaken && span(ahead) < SLOTS) {
            nextSequence = sequence;
            return Arrival.ACCEPTED;
        }
        behindRun = (short) (sequence - lastBehind) == 1 ? behindRun + 1 : 1;
        lastBehind = sequence;
        if (Math.abs(timestamp - lastTimestamp) > ONE_SECOND || behindRun >= RESTART_RUN) {
            return restart(sequence, timestamp);
        }
        return wasHere(ahead) ? Arrival.DUPLICATE : Arrival.LATE;
    }

    /** Slots needed when the first packet moves so far behind. */
    private int span(int ahead) {
        int highest = SLOTS - 1;
        while (!slots[(nextSequence + highest) & (SLOTS - 1)].isPresent()) {
            highest--;
        }
        return highest - ahead;
    }

    private boolean wasHere(int ahead) {
        return -ahead <= 64 && (history >>> (-ahead - 1) & 1) != 0;
    }

    private Arrival restart(int sequence, int timestamp) {
        clear();
        start(sequence, timestamp);
        return Arrival.RESTARTED;
    }

    private void start(int sequence, int timestamp) {
        started = true;
        anyTaken = false;
        nextSequence = sequence;
        lastTimestamp = timestamp;
        history = 0;
        behindRun = 0;
    }

    private void store(int sequence, int timestamp, byte[] payload, int offset, int length, long arrivalNs) {
        BufferedPacket slot = slots[sequence & (SLOTS - 1)];
        slot.set(sequence, timestamp, arrivalNs, packet);
        slot.copy(payload, offset, length, pool.take());
        count++;
        samples += slot.samples;
    }

    private void forget(BufferedPacket head) {
        count--;
        samples -= head.samples;
    }

    private void advance(int sequence) {
        int steps = (short) (sequence - nextSequence);
        history = steps >= 64 ? 0 : history << steps;
        nextSequence = sequence & 0xffff;
    }
}
