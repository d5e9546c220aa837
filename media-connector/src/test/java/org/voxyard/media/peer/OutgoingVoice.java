package org.voxyard.media.peer;

import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.rtp.NetworkOrder;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.sdp.SdpOffer;
import org.voxyard.media.srtp.SrtpSender;

/** The microphone: Opus frames of 20 ms as SRTP with the audio level on every packet (RFC 6464). Agent's thread. */
final class OutgoingVoice {
    static final int FRAME_SAMPLES = 960;

    private static final int ONE_BYTE_EXTENSIONS = 0xBEDE;
    private static final int HEADER_BYTES = RtpHeader.FIXED_LENGTH + 8;
    private static final int SILENT_DBOV = 127;
    private static final int VOICE_FLAG = 0x80;

    private final SrtpSender sender;
    private final int ssrc;
    private int sequence;
    private int timestamp;
    private boolean pausing = true;

    OutgoingVoice(SrtpKeys keys, int ssrc) {
        sender = new SrtpSender(keys.send());
        this.ssrc = ssrc;
    }

    /** Time passes without a packet; the next one begins a talk spurt. */
    void pause(int frames) {
        timestamp += frames * FRAME_SAMPLES;
        pausing = true;
    }

    /**
     * Writes the next packet, protected.
     *
     * @param levelDbov 0 (loudest) to 127 (silence)
     * @return its length
     */
    int write(byte[] frame, int levelDbov, byte[] packet) {
        RtpHeader.write(packet, 0, pausing, SdpOffer.OPUS_PAYLOAD_TYPE, sequence, timestamp, ssrc);
        packet[0] |= 0x10;
        NetworkOrder.putShort(packet, RtpHeader.FIXED_LENGTH, ONE_BYTE_EXTENSIONS);
        NetworkOrder.putShort(packet, RtpHeader.FIXED_LENGTH + 2, 1);
        int level = levelDbov | (levelDbov < SILENT_DBOV ? VOICE_FLAG : 0);
        NetworkOrder.putInt(packet, RtpHeader.FIXED_LENGTH + 4, (SdpOffer.AUDIO_LEVEL_ID << 28) | (level << 16));
        System.arraycopy(frame, 0, packet, HEADER_BYTES, frame.length);
        pausing = false;
        sequence = (sequence + 1) & 0xffff;
        timestamp += FRAME_SAMPLES;
        return sender.protect(packet, 0, HEADER_BYTES + frame.length);
    }
}
