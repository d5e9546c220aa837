package org.voxyard.media.srtp;

import org.voxyard.media.rtp.NetworkOrder;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.rtp.SequenceNumbers;

/**
 * Opens what one peer sends (RFC 3711 §3.3, §3.4), whatever its SSRCs. Bounded: of {@value #MAX_SOURCES} sources the longest
 * silent makes way for a new one, and only an authentic packet makes a source. Nothing changes before authentication.
 *
 * <p>Used by one thread. Nothing is allocated per packet. Returned is the length of the plain packet, or a negative code of
 * {@link SrtpResult}; then the buffer is as it was.
 */
public final class SrtpReceiver {
    static final int MAX_SOURCES = 8;

    private static final int RTCP_HEADER_LENGTH = PacketCipher.RTCP_CLEAR_LENGTH;
    private static final int MAX_LENGTH = KeyStreamBuffer.MAX_LENGTH - KeyStreamBuffer.BLOCK_LENGTH;

    private final SrtpProfile profile;
    private final PacketCipher rtpCipher;
    private final PacketCipher rtcpCipher;
    private final SrtpSource[] sources = new SrtpSource[MAX_SOURCES];
    /** Stands for a source not seen before until it proves itself. */
    private final SrtpSource unknown = new SrtpSource();

    private long authenticPackets;

    public SrtpReceiver(SrtpMasterKey masterKey) {
        profile = masterKey.profile();
        rtpCipher = profile.cipher(masterKey.rtpKeys());
        rtcpCipher = profile.cipher(masterKey.rtcpKeys());
        for (int i = 0; i < MAX_SOURCES; i++) {
            sources[i] = new SrtpSource();
        }
    }

    /** Opens an SRTP packet in place. */
    public int unprotect(byte[] buffer, int offset, int length) {
        if (length < RtpHeader.FIXED_LENGTH + profile.tagLength()) {
            return SrtpResult.TOO_SHORT.code();
        }
        if (length > MAX_LENGTH) {
            return SrtpResult.TOO_LONG.code();
        }
        int headerLength = RtpHeader.headerLengthWithin(buffer, offset, length - profile.tagLength());
        return headerLength < 0 ? SrtpResult.MALFORMED.code() : unprotectRtp(buffer, offset, headerLength, length);
    }

    /** Opens an SRTCP packet in place. */
    public int unprotectRtcp(byte[] buffer, int offset, int length) {
        if (length < RTCP_HEADER_LENGTH + profile.rtcpOverhead()) {
            return SrtpResult.TOO_SHORT.code();
        }
        if (length > MAX_LENGTH) {
            return SrtpResult.TOO_LONG.code();
        }
        if ((buffer[offset] & 0xC0) != 0x80) {
            return SrtpResult.MALFORMED.code();
        }
        int flaggedIndex = NetworkOrder.getInt(buffer, offset + rtcpCipher.rtcpIndexPosition(length));
        return (flaggedIndex & PacketCipher.RTCP_ENCRYPTED) == 0
                ? SrtpResult.UNENCRYPTED.code()
                : unprotectRtcp(buffer, offset, length, flaggedIndex & ~PacketCipher.RTCP_ENCRYPTED);
    }

    private int unprotectRtp(byte[] buffer, int offset, int headerLength, int length) {
        int ssrc = RtpHeader.ssrc(buffer, offset);
        SrtpSource source = find(ssrc);
        long index = estimateIndex(source.rtp, RtpHeader.sequence(buffer, offset));
        SrtpResult fresh = source.rtp.check(index);
        if (fresh != SrtpResult.OK) {
            return fresh.code();
        }
        if (!rtpCipher.unprotect(buffer, offset, headerLength, length, ssrc, index)) {
            return SrtpResult.AUTHENTICATION_FAILED.code();
        }
        admit(source, ssrc).rtp.accept(index);
        return length - profile.tagLength();
    }

    private int unprotectRtcp(byte[] buffer, int offset, int length, int index) {
        int ssrc = NetworkOrder.getInt(buffer, offset + 4);
        SrtpSource source = find(ssrc);
        SrtpResult fresh = source.rtcp.check(index);
        if (fresh != SrtpResult.OK) {
            return fresh.code();
        }
        if (!rtcpCipher.unprotectRtcp(buffer, offset, length, ssrc)) {
            return SrtpResult.AUTHENTICATION_FAILED.code();
        }
        admit(source, ssrc).rtcp.accept(index);
        return length - profile.rtcpOverhead();
    }

    /** The first packet of a source has roll-over counter 0; later ones lie nearest to the highest index (§3.3.1). */
    private static long estimateIndex(ReplayWindow window, int sequence) {
        return window.highest() < 0 ? sequence : SequenceNumbers.extend(window.highest(), sequence);
    }

    private SrtpSource find(int ssrc) {
        for (SrtpSource source : sources) {
            if (source.is(ssrc)) {
                return source;
            }
        }
        return unknown;
    }

    /** The place of a source that has proved itself. */
    private SrtpSource admit(SrtpSource source, int ssrc) {
        SrtpSource admitted = source;
        if (source == unknown) {
            admitted = longestSilent();
            admitted.assign(ssrc);
        }
        admitted.heard(++authenticPackets);
        return admitted;
    }

    private SrtpSource longestSilent() {
        SrtpSource silent = sources[0];
        for (SrtpSource source : sources) {
            silent = source.lastHeard() < silent.lastHeard() ? source : silent;
        }
        return silent;
    }
}
