package org.voxyard.media.mix;

import org.voxyard.media.rtp.SequenceNumbers;

/**
 * Push-to-talk of one endpoint on one loop: decides which of its packets reach the loop's group, and under which sequence
 * number (voice-loop-client.md §9, multicast-loop.md §1.3). Sequence numbers are contiguous over openings, so a receiver
 * sees a new talk spurt and not a loss; losses inside an opening stay visible. Thread: the Receiver.
 */
public final class TalkGate {
    /** Packet not to be sent: the gate is closed. */
    public static final int CLOSED = -1;

    /** Packet not to be sent: it is older than the opening. */
    public static final int LATE = -2;

    /** How long a released gate stays open for packets still in flight (§9.2). */
    static final long CLOSING_NS = 60_000_000;

    /** A jump of the source by more than this is a restart, not a loss. */
    private static final int RESTART_DISTANCE = 100;

    private static final long NEVER = Long.MAX_VALUE;

    private boolean needsKey;
    private boolean send;
    private boolean talking;
    private long openedNs;
    private long closesAtNs;
    private boolean running;
    private int highestIn;
    private int openedAt;
    private int offset;
    private int highestOut;
    private boolean spurtStart;

    /**
     * Makes a closed gate.
     *
     * @param firstSequence of the first packet that will pass, 0 to 65535
     * @param needsKey whether push-to-talk has to be down
     */
    public TalkGate(int firstSequence, boolean needsKey) {
        this.needsKey = needsKey;
        highestOut = SequenceNumbers.plus(firstSequence, -1);
    }

    /** The endpoint's state on the loop became, or ceased to be, talk. Entering and leaving both close at once. */
    public void onSend(boolean mayTalk) {
        if (send != mayTalk) {
            send = mayTalk;
            close();
        }
    }

    /** Whether push-to-talk has to be down, from now on; closes. */
    public void onNeedsKey(boolean needed) {
        needsKey = needed;
        close();
    }

    /** Push-to-talk went down or up. */
    public void onTalking(boolean down, long nowNs) {
        if (send && talking != down) {
            openedNs = isOpen(nowNs) ? openedNs : nowNs;
            talking = down;
            closesAtNs = down ? NEVER : nowNs + CLOSING_NS;
        }
    }

    /** Whether packets pass now. */
    public boolean isOpen(long nowNs) {
        return send && (!needsKey || nowNs < closesAtNs);
    }

    /**
     * Decides about one packet.
     *
     * @param sequence of the incoming packet, 0 to 65535
     * @return the outgoing sequence number, {@link #CLOSED} or {@link #LATE}
     */
    public int admit(int sequence, long nowNs) {
        if (!isOpen(nowNs)) {
            running = false;
            return CLOSED;
        }
        if (!running || Math.abs(SequenceNumbers.distance(highestIn, sequence)) > RESTART_DISTANCE) {
            open(sequence);
        } else {
            spurtStart = false;
        }
        return SequenceNumbers.distance(openedAt, sequence) < 0 ? LATE : advance(sequence);
    }

    /**
     * Decides about one packet that may be recovered from a later one: then it passes only if the gate was open already when
     * the lost one was due.
     *
     * @param dueNs when it would have come; now unless it is recovered
     * @return as {@link #admit(int, long)}
     */
    public int admit(int sequence, long dueNs, long nowNs) {
        boolean inTime = dueNs == nowNs || (needsKey ? dueNs >= openedNs : running);
        return inTime ? admit(sequence, nowNs) : CLOSED;
    }

    /** Whether the packet that was admitted last is the first of an opening: it carries the marker bit. */
    public boolean isSpurtStart() {
        return spurtStart;
    }

    private void close() {
        talking = false;
        closesAtNs = 0;
        running = false;
    }

    private void open(int sequence) {
        running = true;
        spurtStart = true;
        openedAt = sequence;
        highestIn = sequence;
        offset = SequenceNumbers.distance(sequence, SequenceNumbers.plus(highestOut, 1));
    }

    private int advance(int sequence) {
        int out = SequenceNumbers.plus(sequence, offset);
        if (SequenceNumbers.distance(highestIn, sequence) >= 0) {
            highestIn = sequence;
            highestOut = out;
            openedAt = keepNear(openedAt, sequence);
        }
        return out;
    }

    /** The opening is forgotten when it is so long ago that 16-bit distances to it would turn negative. */
    private static int keepNear(int opened, int sequence) {
        return SequenceNumbers.distance(opened, sequence) > 0x3FFF ? SequenceNumbers.plus(sequence, -0x2000) : opened;
    }
}
