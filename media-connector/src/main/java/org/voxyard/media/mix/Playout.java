package org.voxyard.media.mix;

/**
 * The timeline of one stream: what goes into the FIFO next. Sequence numbers say what follows what, timestamps when it is due.
 * The timeline runs on through silence, so that a talk spurt keeps the depth that the path needs; a packet that comes late is
 * played late and moves it back, so the buffer grows.
 */
final class Playout {
    private static final int HARD_LIMIT = 10 * TalkerStream.FRAME;
    private static final int AFTER_OVERFLOW = 3 * TalkerStream.FRAME;
    private static final int ONE_SECOND = 48_000;
    private static final int FEC_GRAIN = 120;

    private final JitterBuffer buffer;
    private final PcmFifo fifo;
    private final SpeechDecoder decoder;
    private final PlayoutDelay delay;
    private final StreamStatistics statistics;

    private boolean anchored;
    /** RTP timestamp of the next sample to be put into the FIFO. */
    private int nextTimestamp;
    /** Samples concealed since the last packet, because none was there. */
    private int starved;

    /** Samples that were still there when the last packet had to be taken. */
    private int residue;

    private boolean late;
    private BufferedPacket current = new BufferedPacket();
    private boolean whole;

    Playout(JitterBuffer buffer, PcmFifo fifo, SpeechDecoder decoder, PlayoutDelay delay, StreamStatistics statistics) {
        this.buffer = buffer;
        this.fifo = fifo;
        this.decoder = decoder;
        this.delay = delay;
        this.statistics = statistics;
    }

    /** The packet that was taken last. */
    BufferedPacket current() {
        return current;
    }

    /** Whether this tick is exactly {@link #current()}, unaltered. */
    boolean isWhole() {
        return whole;
    }

    /** Samples between the last packet and its play: they were still there when it had to be taken. */
    int residue() {
        return residue;
    }

    /** Whether what is played is made up, because no packet has come. */
    boolean isStarved() {
        return starved > 0;
    }

    /** RTP timestamp of the sample that follows what is in the FIFO. */
    int nextTimestamp() {
        return nextTimestamp;
    }

    void onRestart() {
        anchored = false;
        whole = false;
        late = false;
        starved = 0;
        fifo.clear();
        decoder.reset();
        delay.restart();
    }

    /** A packet came after its successor had been played: had we waited longer, it would have been heard. */
    void onLate() {
        delay.missed();
        late = delay.lastNs() < PlayoutDelay.MOST_NS - PlayoutDelay.TICK_NS;
    }

    /** Whether there is nothing to play. */
    boolean isResting() {
        return buffer.isEmpty() && fifo.size() == 0 && decoder.isSilent();
    }

    /** A tick with nothing to play: only time passes. */
    void rest() {
        whole = false;
        nextTimestamp += TalkerStream.FRAME;
    }

    /** Brings at least one tick into the FIFO. */
    void advance(long nowNs) {
        whole = false;
        discardExcess();
        residue = fifo.size() < TalkerStream.FRAME ? fifo.size() : residue;
        lengthenWhenLate();
        fill(nowNs);
    }

    void fill(long nowNs) {
        while (fifo.size() < TalkerStream.FRAME) {
            fillSome(nowNs);
        }
    }

    /** Whether the next packet could be played right after what is in the FIFO. */
    boolean canTakeNow() {
        return !buffer.isEmpty()
                && buffer.headFollows()
                && buffer.head().timestamp - nextTimestamp <= 0
                && buffer.headSamples() <= fifo.room();
    }

    /** Puts the next packet into the FIFO. */
    void take(long nowNs) {
        play(buffer.head(), nowNs);
    }

    /** What is in the FIFO is no longer what was decoded. */
    void altered() {
        whole = false;
    }

    /** After a stall of the network or of the Mixer: what is more than 200 ms behind is not worth hearing. */
    private void discardExcess() {
        if (buffer.samples() - buffer.headSamples() < HARD_LIMIT) {
            return;
        }
        while (buffer.samples() - buffer.headSamples() >= AFTER_OVERFLOW) {
            buffer.take();
            statistics.overflowDiscards++;
        }
        nextTimestamp = buffer.head().timestamp;
        fifo.clear();
        decoder.interrupt();
    }

    private void lengthenWhenLate() {
        if (late && fifo.size() < TalkerStream.FRAME) {
            late = false;
            statistics.lengthened++;
            decoder.hide(TalkerStream.FRAME);
        }
    }

    private void fillSome(long nowNs) {
        if (buffer.isEmpty()) {
            starve();
            return;
        }
        BufferedPacket head = buffer.head();
        if (!anchored && nowNs - head.arrivalNs < delay.startNs()) {
            decoder.hide(missing());
            return;
        }
        int early = anchored ? head.timestamp - nextTimestamp : 0;
        anchored = true;
        if (early > ONE_SECOND || early <= 0) {
            playDue(head, early, nowNs);
        } else if (buffer.headFollows()) {
            pause(head, early, nowNs);
        } else {
            bridge(head, early);
        }
    }

    private int missing() {
        return TalkerStream.FRAME - fifo.size();
    }

    /** No packet is there. The timeline goes on; should the packet come yet, it moves back. */
    private void starve() {
        boolean silent = decoder.isSilent();
        int count = decoder.hide(missing());
        starved += silent ? 0 : count;
        nextTimestamp += count;
    }

    private void playDue(BufferedPacket head, int early, long nowNs) {
        boolean lost = !buffer.headFollows();
        boolean justInTime = lost && starved > 0 && early > -TalkerStream.FRAME && head.fec;
        if (justInTime && nowNs - head.arrivalNs < PlayoutDelay.MOST_NS - PlayoutDelay.TICK_NS) {
            recover(head, head.samples);
            return;
        }
        if (lost || early < 0) {
            settleStarved();
        }
        play(head, nowNs);
    }

    /** The talker was silent between the last packet and this one, which is not due yet. */
    private void pause(BufferedPacket head, int early, long nowNs) {
        if (nowNs - head.arrivalNs > PlayoutDelay.MOST_NS) {
            play(head, nowNs);
        } else if (decoder.isSilent() && delay.hasSpare()) {
            nextTimestamp += Math.min(early, TalkerStream.FRAME);
            delay.shortened();
            statistics.shortened++;
        } else {
            nextTimestamp += decoder.hide(Math.min(early, missing()));
        }
    }

    /** Packets are missing before this one. What it repeats is recovered, the rest concealed. */
    private void bridge(BufferedPacket head, int early) {
        settleStarved();
        int recoverable = head.fec ? head.samples : 0;
        if (early <= recoverable && early % FEC_GRAIN == 0) {
            recover(head, early);
        } else {
            int count = decoder.hide(Math.min(missing(), early > recoverable ? early - recoverable : early));
            statistics.concealedSamples += count;
            nextTimestamp += count;
        }
    }

    private void recover(BufferedPacket head, int samples) {
        settleStarved();
        decoder.recover(head, samples);
        statistics.fecSamples += samples;
        delay.recovered();
        buffer.recoveredBeforeHead();
        nextTimestamp = head.timestamp;
    }

    /** What was concealed was no end of a spurt: a packet was lost or late. */
    private void settleStarved() {
        statistics.concealedSamples += starved;
        starved = 0;
    }

    private void play(BufferedPacket head, long nowNs) {
        whole = fifo.size() == 0 && decoder.isPlain() && head.isPlain();
        current = buffer.take();
        starved = 0;
        delay.taken(nowNs, head.arrivalNs);
        nextTimestamp = head.timestamp + head.samples;
        if (head.dtx) {
            decoder.hide(head.samples);
            return;
        }
        statistics.decodes++;
        if (!decoder.play(head)) {
            statistics.undecodable++;
            whole = false;
        }
    }
}
