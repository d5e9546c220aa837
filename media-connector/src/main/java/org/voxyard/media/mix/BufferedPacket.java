package org.voxyard.media.mix;

import org.voxyard.media.codec.OpusPacket;

/** One received packet in the jitter buffer; the slot is used again and again. */
final class BufferedPacket {
    private static final byte[] NONE = {};

    int sequence;
    int timestamp;
    long arrivalNs;
    byte[] payload = NONE;
    int length;
    int samples;
    boolean stereo;
    boolean dtx;
    boolean fec;

    boolean isPresent() {
        return payload.length > 0;
    }

    void set(int sequenceNumber, int rtpTimestamp, long nowNs, OpusPacket packet) {
        sequence = sequenceNumber;
        timestamp = rtpTimestamp;
        arrivalNs = nowNs;
        samples = packet.samples();
        stereo = packet.isStereo();
        dtx = packet.isDtx();
        fec = packet.hasFec();
    }

    void copy(byte[] from, int offset, int lengthBytes, byte[] room) {
        System.arraycopy(from, offset, room, 0, lengthBytes);
        payload = room;
        length = lengthBytes;
    }

    void release(PayloadPool pool) {
        if (isPresent()) {
            pool.give(payload);
            payload = NONE;
        }
    }

    /** Whether a listener could take it as it is: one frame of 20 ms speech, mono. */
    boolean isPlain() {
        return samples == TalkerStream.FRAME && !stereo && !dtx && (payload[0] & 3) == 0;
    }
}
