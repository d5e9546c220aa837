package org.voxyard.media.rtp;

/**
 * Walks over a compound RTCP packet of anybody (RFC 3550 §6), one {@link Item} at a time; what it does not know it skips,
 * and at the first thing that does not fit it ends. Reusable; allocates nothing and never throws.
 */
public final class RtcpReader {
    /** What the reader stands on. */
    public enum Item {
        /** A sender report: {@link #ssrc}, {@link #ntpTimestamp}, {@link #rtpTimestamp}. */
        SENDER_REPORT,
        /** A receiver report: {@link #ssrc}. */
        RECEIVER_REPORT,
        /** One block of the report before: {@link #ssrc} is the source it is about. */
        REPORT_BLOCK,
        /** {@link #ssrc} leaves. */
        BYE,
        /** The walk is over. */
        END
    }

    private static final int HEADER_LENGTH = 4;
    private static final int SENDER_REPORT_LENGTH = 28;
    private static final int RECEIVER_REPORT_LENGTH = 8;
    private static final int BLOCK_LENGTH = 24;

    private byte[] buffer = {};
    private int limit;
    private int nextPacket;
    private int packetEnd;
    private Item pending = Item.END;
    private int pendingCount;
    private int pendingPosition;
    private int position;

    /** Begins a walk over {@code length} bytes at {@code offset}. */
    public RtcpReader wrap(byte[] buffer, int offset, int length) {
        this.buffer = buffer;
        limit = offset + length;
        nextPacket = offset;
        pendingCount = 0;
        return this;
    }

    /** Steps to the next item. */
    public Item next() {
        if (pendingCount > 0) {
            return nextOfPacket();
        }
        while (enterPacket()) {
            Item item = itemOfPacket();
            if (item != Item.END) {
                return item;
            }
        }
        return Item.END;
    }

    /** The reporter, the source a block is about, or who leaves; see {@link Item}. */
    public int ssrc() {
        return NetworkOrder.getInt(buffer, position);
    }

    /** Of a sender report: 64-bit NTP time. */
    public long ntpTimestamp() {
        return NetworkOrder.getLong(buffer, position + 4);
    }

    /** Of a sender report: the same instant in the payload's clock. */
    public int rtpTimestamp() {
        return NetworkOrder.getInt(buffer, position + 12);
    }

    /** Of a block: loss since the report before, in 1/256. */
    public int fractionLost() {
        return buffer[position + 4] & 0xFF;
    }

    /** Of a block: packets lost since the start; negative if there were more duplicates. */
    public int cumulativeLost() {
        return NetworkOrder.getInt(buffer, position + 4) << 8 >> 8;
    }

    /** Of a block: circles and highest sequence number. */
    public int extendedHighestSequence() {
        return NetworkOrder.getInt(buffer, position + 8);
    }

    /** Of a block: in units of the payload's clock, unsigned. */
    public int jitter() {
        return NetworkOrder.getInt(buffer, position + 12);
    }

    /** Of a block: LSR, 0 if the reporter had no sender report yet. */
    public int lastSenderReport() {
        return NetworkOrder.getInt(buffer, position + 16);
    }

    /** Of a block: DLSR in 1/65536 s. */
    public int delaySinceLastSenderReport() {
        return NetworkOrder.getInt(buffer, position + 20);
    }

    private boolean enterPacket() {
        position = nextPacket;
        if (limit - position < HEADER_LENGTH || (buffer[position] & 0xC0) != 0x80) {
            return false;
        }
        packetEnd = position + 4 + 4 * NetworkOrder.getShort(buffer, position + 2);
        nextPacket = packetEnd;
        return packetEnd <= limit;
    }

    private Item itemOfPacket() {
        return switch (buffer[position + 1] & 0xFF) {
            case RtcpType.SENDER_REPORT -> report(Item.SENDER_REPORT, SENDER_REPORT_LENGTH);
            case RtcpType.RECEIVER_REPORT -> report(Item.RECEIVER_REPORT, RECEIVER_REPORT_LENGTH);
            case RtcpType.BYE -> bye();
            default -> Item.END;
        };
    }

    private Item report(Item item, int length) {
        if (packetEnd - position < length) {
            return Item.END;
        }
        await(Item.REPORT_BLOCK, position + length, BLOCK_LENGTH);
        position += HEADER_LENGTH;
        return item;
    }

    private Item bye() {
        await(Item.BYE, position + HEADER_LENGTH, 4);
        return pendingCount > 0 ? nextOfPacket() : Item.END;
    }

    /** As many items as the packet's count says and its length allows. */
    private void await(Item item, int from, int itemLength) {
        pending = item;
        pendingPosition = from;
        pendingCount = Math.min(buffer[position] & 0x1F, (packetEnd - from) / itemLength);
    }

    private Item nextOfPacket() {
        position = pendingPosition;
        pendingPosition += pending == Item.REPORT_BLOCK ? BLOCK_LENGTH : 4;
        pendingCount--;
        return pending;
    }
}
