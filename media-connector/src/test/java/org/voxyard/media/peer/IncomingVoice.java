package org.voxyard.media.peer;

import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.rtp.SequenceNumbers;
import org.voxyard.media.srtp.SrtpReceiver;

/** The loudspeaker: opens what comes, counts it and hands it on. Agent's thread. */
final class IncomingVoice {
    private final SrtpReceiver receiver;
    private final PacketListener listener;
    private final PeerCounts counts;
    private boolean started;
    private int ssrc;
    private int highest;

    IncomingVoice(SrtpKeys keys, PacketListener listener, PeerCounts counts) {
        receiver = new SrtpReceiver(keys.receive());
        this.listener = listener;
        this.counts = counts;
    }

    void onRtp(byte[] packet, int length, long nowNs) {
        int plain = receiver.unprotect(packet, 0, length);
        if (plain < 0) {
            counts.increment(PeerCount.REFUSED);
            return;
        }
        counts.increment(PeerCount.RECEIVED);
        follow(RtpHeader.ssrc(packet, 0), RtpHeader.sequence(packet, 0));
        listener.onPacket(packet, plain, nowNs);
    }

    void onRtcp(byte[] packet, int length) {
        counts.increment(receiver.unprotectRtcp(packet, 0, length) < 0 ? PeerCount.REFUSED : PeerCount.RTCP);
    }

    private void follow(int source, int sequence) {
        int steps = started && source == ssrc ? SequenceNumbers.distance(highest, sequence) : 1;
        if (steps <= 0) {
            counts.increment(PeerCount.LATE);
            return;
        }
        counts.add(PeerCount.GAPS, steps - 1);
        started = true;
        ssrc = source;
        highest = sequence;
    }
}
