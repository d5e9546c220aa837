package org.voxyard.media.rtp;

import java.util.Optional;

/** Repeats in every payload the one before, as browsers do (RFC 2198). */
public final class RepeatingSender {
    private static final int HEADERS_LENGTH = 5;

    private final int payloadType;
    private Optional<byte[]> before = Optional.empty();
    private int timestampBefore;

    /** What the repeated and the own payload are, 0 to 127. */
    public RepeatingSender(int payloadType) {
        this.payloadType = payloadType;
    }

    /** The payload of the next packet. */
    public byte[] next(byte[] payload, int timestamp) {
        byte[] repeated =
                before.filter(old -> timestamp - timestampBefore <= 0x3FFF).orElse(new byte[0]);
        byte[] packet = new byte[HEADERS_LENGTH + repeated.length + payload.length];
        int header = (payloadType | 0x80) << 24 | (timestamp - timestampBefore & 0x3FFF) << 10 | repeated.length;
        NetworkOrder.putInt(packet, 0, header);
        packet[4] = (byte) payloadType;
        System.arraycopy(repeated, 0, packet, HEADERS_LENGTH, repeated.length);
        System.arraycopy(payload, 0, packet, HEADERS_LENGTH + repeated.length, payload.length);
        before = Optional.of(payload);
        timestampBefore = timestamp;
        return packet;
    }
}
