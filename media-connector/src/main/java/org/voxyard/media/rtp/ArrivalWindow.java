package org.voxyard.media.rtp;

/**
 * Which of a stream's newest {@value #SIZE} packets came, which were recovered from a repetition in a later one, and which
 * are missing. What was before the first packet, or before a jump, counts as there. Allocates nothing; one thread.
 */
public final class ArrivalWindow {
    /** Sequence numbers that are remembered. */
    public static final int SIZE = 64;

    private boolean running;
    private int newest;
    private long came;
    private long recovered;

    /** Notes a packet; false when it was recovered before, so that its repetition has taken its place. */
    public boolean arrive(int sequence) {
        long bit = advanceTo(sequence);
        came |= bit;
        return (recovered & bit) == 0;
    }

    /** Whether the packet is newer than all or left a gap: it neither came nor was recovered. */
    public boolean isMissing(int sequence) {
        int age = SequenceNumbers.distance(sequence, newest);
        return running && age > -SIZE && age < SIZE && (age < 0 || ((came | recovered) >>> age & 1) == 0);
    }

    /** Notes that a repetition has taken the place of a missing packet. */
    public void recover(int sequence) {
        recovered |= advanceTo(sequence);
    }

    /** Forgets all: another stream begins. */
    public void reset() {
        running = false;
    }

    /** The sequence number's bit, in a window that contains it. */
    private long advanceTo(int sequence) {
        int step = SequenceNumbers.distance(newest, sequence);
        if (!running || step >= SIZE || step <= -SIZE) {
            begin(sequence);
            return 1;
        }
        if (step <= 0) {
            return 1L << -step;
        }
        newest = sequence;
        came <<= step;
        recovered <<= step;
        return 1;
    }

    private void begin(int sequence) {
        running = true;
        newest = sequence;
        came = -1;
        recovered = 0;
    }
}
