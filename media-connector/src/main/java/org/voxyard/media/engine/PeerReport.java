package org.voxyard.media.engine;

import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.NtpTimestamp;
import org.voxyard.media.rtp.RtcpReader;

/** What a peer tells of itself and of the stream that it gets. Written by the Receiver alone. */
final class PeerReport {
    /** Nothing was told. */
    static final long UNKNOWN = -1;

    private boolean reported;
    private long lost;
    private long roundTripNs = UNKNOWN;
    private int level = AudioLevelExtension.ABSENT;

    /** Takes note of the report block that the reader stands on. */
    void onBlock(RtcpReader block, long epochNs) {
        reported = true;
        lost = block.cumulativeLost();
        if (block.lastSenderReport() != 0) {
            int now = NtpTimestamp.middle(NtpTimestamp.ofEpochNs(epochNs));
            roundTripNs = NtpTimestamp.roundTripNs(now, block.lastSenderReport(), block.delaySinceLastSenderReport());
        }
    }

    /** Takes note of the level of a packet, in −dBov. */
    void onLevel(int newLevel) {
        level = newLevel;
    }

    boolean hasReported() {
        return reported;
    }

    /** Packets of ours that the peer has lost; negative when more came twice. */
    long lost() {
        return lost;
    }

    /** {@link #UNKNOWN} before it was told. */
    long roundTripNs() {
        return roundTripNs;
    }

    /** In −dBov; {@link AudioLevelExtension#ABSENT} when the last packet had none. */
    int level() {
        return level;
    }
}
