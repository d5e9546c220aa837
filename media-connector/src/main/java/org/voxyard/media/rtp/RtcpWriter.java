package org.voxyard.media.rtp;

/**
 * Writes one compound RTCP packet (RFC 3550 §6.1): a sender or receiver report with its report blocks, the CNAME,
 * perhaps a BYE. Reusable; allocates nothing.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P|  count  |      PT       | length in 32 bits, minus one  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                          SSRC of sender                       |
 * </pre>
 */
public final class RtcpWriter {
    /** Report blocks that fit into one report. */
    public static final int MAX_REPORT_BLOCKS = 31;

    private static final int VERSION_BITS = 2 << 6;
    private static final int SDES_CNAME = 1;
    private static final int MAX_CNAME_LENGTH = 255;

    private byte[] buffer = {};
    private int start;
    private int packet;
    private int position;

    /** Begins a compound packet at {@code offset}; {@code buffer} must be long enough for all that is written. */
    public RtcpWriter wrap(byte[] buffer, int offset) {
        this.buffer = buffer;
        start = offset;
        position = offset;
        return this;
    }

    /** Begins with a sender report (§6.4.1); {@code ntpTimestamp} and {@code rtpTimestamp} are the same instant. */
    public RtcpWriter senderReport(int ssrc, long ntpTimestamp, int rtpTimestamp, int packetCount, int octetCount) {
        begin(RtcpType.SENDER_REPORT, 0);
        putInt(ssrc);
        putInt((int) (ntpTimestamp >>> 32));
        putInt((int) ntpTimestamp);
        putInt(rtpTimestamp);
        putInt(packetCount);
        putInt(octetCount);
        return end();
    }

    /** Begins with a receiver report (§6.4.2), of one who sends nothing. */
    public RtcpWriter receiverReport(int ssrc) {
        begin(RtcpType.RECEIVER_REPORT, 0);
        putInt(ssrc);
        return end();
    }

    /** Adds a block about {@code source} to the report just begun; begins the next interval of the statistics. */
    public RtcpWriter reportBlock(int source, ReceptionStatistics statistics, long nowNs) {
        if ((buffer[packet] & 0x1F) == MAX_REPORT_BLOCKS) {
            throw new IllegalStateException("a report holds at most " + MAX_REPORT_BLOCKS + " blocks");
        }
        buffer[packet]++;
        putInt(source);
        putInt((statistics.takeFractionLost() << 24) | (statistics.cumulativeLost() & 0xFF_FFFF));
        putInt(statistics.extendedHighestSequence());
        putInt(statistics.jitter());
        putInt(statistics.lastSenderReport());
        putInt(statistics.delaySinceLastSenderReport(nowNs));
        return end();
    }

    /** Adds the canonical name (§6.5.1), at most 255 bytes of UTF-8; every compound packet needs it. */
    public RtcpWriter cname(int ssrc, byte[] cname) {
        if (cname.length > MAX_CNAME_LENGTH) {
            throw new IllegalArgumentException("CNAME of " + cname.length + " bytes");
        }
        begin(RtcpType.SOURCE_DESCRIPTION, 1);
        putInt(ssrc);
        buffer[position++] = SDES_CNAME;
        buffer[position++] = (byte) cname.length;
        System.arraycopy(cname, 0, buffer, position, cname.length);
        position += cname.length;
        terminateItems();
        return end();
    }

    /** Adds a BYE (§6.6) without reason. */
    public RtcpWriter bye(int ssrc) {
        begin(RtcpType.BYE, 1);
        putInt(ssrc);
        return end();
    }

    /** Bytes written since {@link #wrap}. */
    public int length() {
        return position - start;
    }

    private void begin(int type, int count) {
        packet = position;
        buffer[packet] = (byte) (VERSION_BITS | count);
        buffer[packet + 1] = (byte) type;
        position += 4;
    }

    private RtcpWriter end() {
        NetworkOrder.putShort(buffer, packet + 2, (position - packet) / 4 - 1);
        return this;
    }

    /** At least one zero byte, then up to the next 32-bit boundary (§6.5). */
    private void terminateItems() {
        do {
            buffer[position++] = 0;
        } while ((position - packet) % 4 != 0);
    }

    private void putInt(int value) {
        NetworkOrder.putInt(buffer, position, value);
        position += 4;
    }
}
