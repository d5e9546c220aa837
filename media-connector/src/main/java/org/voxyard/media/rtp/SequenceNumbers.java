package org.voxyard.media.rtp;

/** Serial arithmetic on 16-bit RTP sequence numbers (RFC 1982, RFC 3550 §5.1); a distance is right up to half the circle. */
public final class SequenceNumbers {
    private SequenceNumbers() {}

    /** Steps from {@code from} to {@code to}: −32768 to 32767, positive if {@code to} is the newer one. */
    public static int distance(int from, int to) {
        return (short) (to - from);
    }

    public static boolean isNewer(int sequence, int than) {
        return distance(than, sequence) > 0;
    }

    /** {@code sequence} moved by {@code steps}, wrapped into 0 to 65535. */
    public static int plus(int sequence, int steps) {
        return (sequence + steps) & 0xFFFF;
    }

    /**
     * The number of any width that ends in {@code sequence} and lies nearest to {@code reference}; below zero if that is
     * before the first circle. With the index of the newest packet as reference this is RFC 3711 §3.3.1 and appendix A.
     */
    public static long extend(long reference, int sequence) {
        return reference + distance((int) reference & 0xFFFF, sequence);
    }
}
