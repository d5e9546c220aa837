package org.voxyard.media.srtp;

/** What a receiver knows of one SSRC: the newest indices of RTP and RTCP, and when it was last heard. */
final class SrtpSource {
    final ReplayWindow rtp = new ReplayWindow();
    final ReplayWindow rtcp = new ReplayWindow();
    private int ssrc;
    private long lastHeard;

    /** Begins anew with another source. */
    void assign(int ssrc) {
        this.ssrc = ssrc;
        rtp.clear();
        rtcp.clear();
    }

    boolean is(int ssrc) {
        return this.ssrc == ssrc && lastHeard > 0;
    }

    /** @param count of authentic packets of the receiver, which serves as its clock */
    void heard(long count) {
        lastHeard = count;
    }

    long lastHeard() {
        return lastHeard;
    }
}
