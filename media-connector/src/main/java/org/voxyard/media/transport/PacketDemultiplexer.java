package org.voxyard.media.transport;

/** Tells the protocols apart that share one port (RFC 7983 §7; RTP from RTCP: RFC 5761 §4). */
public final class PacketDemultiplexer {
    private static final int STUN_LAST = 3;
    private static final int DTLS_FIRST = 20;
    private static final int DTLS_LAST = 63;
    private static final int RTP_FIRST = 128;
    private static final int RTP_LAST = 191;
    private static final int RTCP_FIRST_TYPE = 192;
    private static final int RTCP_LAST_TYPE = 223;

    private PacketDemultiplexer() {}

    /** The kind of the datagram; its content beyond the first two bytes is not looked at. */
    public static PacketKind kindOf(byte[] buffer, int length) {
        if (length < 2) {
            return PacketKind.UNKNOWN;
        }
        int first = buffer[0] & 0xFF;
        if (first >= RTP_FIRST && first <= RTP_LAST) {
            int type = buffer[1] & 0xFF;
            return type >= RTCP_FIRST_TYPE && type <= RTCP_LAST_TYPE ? PacketKind.RTCP : PacketKind.RTP;
        }
        if (first >= DTLS_FIRST && first <= DTLS_LAST) {
            return PacketKind.DTLS;
        }
        return first <= STUN_LAST ? PacketKind.STUN : PacketKind.UNKNOWN;
    }
}
