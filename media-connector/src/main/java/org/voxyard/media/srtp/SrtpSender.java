package org.voxyard.media.srtp;

import org.voxyard.media.rtp.NetworkOrder;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.rtp.SequenceNumbers;

/**
 * Protects what we send to one peer under one SSRC (RFC 3711 §3.3, §3.4). Used by one thread; nothing is allocated per packet.
 */
public final class SrtpSender {
    private static final int MAX_LENGTH = KeyStreamBuffer.MAX_LENGTH - KeyStreamBuffer.BLOCK_LENGTH;
    private static final long MAX_INDEX = (1L << 48) - 1;
    private static final int MAX_RTCP_INDEX = Integer.MAX_VALUE;

    private final PacketCipher rtpCipher;
    private final PacketCipher rtcpCipher;
    private long lastIndex = -1;
    private int nextRtcpIndex;

    public SrtpSender(SrtpMasterKey masterKey) {
        rtpCipher = masterKey.profile().cipher(masterKey.rtpKeys());
        rtcpCipher = masterKey.profile().cipher(masterKey.rtcpKeys());
    }

    /**
     * Protects a valid RTP packet in place; the array must have room for {@link SrtpProfile#tagLength} bytes more. Sequence
     * numbers go upwards, gaps allowed: an index used twice would give the key stream away.
     *
     * @return the new length
     * @throws IllegalArgumentException if the sequence number does not follow the last one, or the packet is too long
     */
    public int protect(byte[] buffer, int offset, int length) {
        requireFits(length);
        int sequence = RtpHeader.sequence(buffer, offset);
        long index = lastIndex < 0 ? sequence : SequenceNumbers.extend(lastIndex, sequence);
        if (index <= lastIndex || index > MAX_INDEX) {
            throw new IllegalArgumentException("sequence number " + sequence + " after index " + lastIndex);
        }
        lastIndex = index;
        int headerLength = RtpHeader.headerLength(buffer, offset);
        return rtpCipher.protect(buffer, offset, headerLength, length, RtpHeader.ssrc(buffer, offset), index);
    }

    /**
     * Protects a compound RTCP packet in place; the array must have room for {@link SrtpProfile#rtcpOverhead} bytes more.
     *
     * @return the new length
     */
    public int protectRtcp(byte[] buffer, int offset, int length) {
        requireFits(length);
        if (nextRtcpIndex == MAX_RTCP_INDEX) {
            throw new IllegalStateException("all indices of this key are used");
        }
        return rtcpCipher.protectRtcp(buffer, offset, length, NetworkOrder.getInt(buffer, offset + 4), nextRtcpIndex++);
    }

    private static void requireFits(int length) {
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException("packet of " + length + " bytes, at most " + MAX_LENGTH);
        }
    }
}
