package org.voxyard.media.srtp;

import java.util.Arrays;
import org.voxyard.media.rtp.RtpHeader;

/** A sender and a receiver that share a master key, and packets to send over them. */
final class SrtpLink {
    static final int SSRC = 0xCAFE_BABE;

    private static final int ROOM = 64;

    final SrtpProfile profile;
    final SrtpSender sender;
    final SrtpReceiver receiver;

    SrtpLink(SrtpProfile profile) {
        this.profile = profile;
        sender = new SrtpSender(masterKey(profile));
        receiver = new SrtpReceiver(masterKey(profile));
    }

    static SrtpMasterKey masterKey(SrtpProfile profile) {
        return new SrtpMasterKey(profile, counting(profile.keyLength()), counting(profile.saltLength()));
    }

    static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i + 1);
        }
        return bytes;
    }

    static byte[] rtp(int ssrc, int sequence, int payloadLength) {
        byte[] packet = new byte[RtpHeader.FIXED_LENGTH + payloadLength];
        RtpHeader.write(packet, 0, false, 100, sequence, 960 * sequence, ssrc);
        System.arraycopy(counting(payloadLength), 0, packet, RtpHeader.FIXED_LENGTH, payloadLength);
        return packet;
    }

    /** The packet as the sender puts it on the wire. */
    byte[] protect(byte[] plain) {
        byte[] buffer = Arrays.copyOf(plain, plain.length + ROOM);
        return Arrays.copyOf(buffer, sender.protect(buffer, 0, plain.length));
    }

    byte[] protect(int sequence) {
        return protect(rtp(SSRC, sequence, 20));
    }

    byte[] protectRtcp(byte[] plain) {
        byte[] buffer = Arrays.copyOf(plain, plain.length + ROOM);
        return Arrays.copyOf(buffer, sender.protectRtcp(buffer, 0, plain.length));
    }

    /** What becomes of a copy of the packet at the receiver. */
    SrtpResult receive(byte[] wire) {
        return SrtpResult.of(receiver.unprotect(wire.clone(), 0, wire.length));
    }

    SrtpResult receiveRtcp(byte[] wire) {
        return SrtpResult.of(receiver.unprotectRtcp(wire.clone(), 0, wire.length));
    }
}
