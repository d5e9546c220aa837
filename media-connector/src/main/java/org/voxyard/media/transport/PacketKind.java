package org.voxyard.media.transport;

/** What a datagram on a shared media port is, by its first bytes. */
public enum PacketKind {
    STUN,
    DTLS,
    RTP,
    RTCP,
    UNKNOWN
}
