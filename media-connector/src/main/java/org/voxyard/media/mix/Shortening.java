package org.voxyard.media.mix;

/**
 * Takes back what latency nobody needs any more: at once in silence, and in speech that lasts one pitch period at a time, which
 * is not heard. So a buffer that grew once gets shallow again, and a talker's fast clock never fills it.
 */
final class Shortening {
    /** Speech is left alone until there was no silence for so long, 5 s: nobody draws breath, or it is a steady sound. */
    private static final int PATIENCE_TICKS = 250;
    /** Ticks between two cuts in speech. */
    private static final int CUT_INTERVAL_TICKS = 5;

    private final Playout playout;
    private final PcmFifo fifo;
    private final PlayoutDelay delay;
    private final StreamStatistics statistics;
    private int ticksOfSpeech;
    private int ticksSinceCut;

    Shortening(Playout playout, PcmFifo fifo, PlayoutDelay delay, StreamStatistics statistics) {
        this.playout = playout;
        this.fifo = fifo;
        this.delay = delay;
        this.statistics = statistics;
    }

    /**
     * Once a tick, when the FIFO holds it.
     *
     * @param residue samples that were in the FIFO when the tick began: when a packet was taken nevertheless, they only add
     *     latency
     */
    void apply(boolean speech, int residue, long nowNs) {
        ticksOfSpeech = speech ? ticksOfSpeech + 1 : 0;
        ticksSinceCut++;
        if (!speech) {
            shortenSilence(residue, nowNs);
        } else if (ticksSinceCut >= CUT_INTERVAL_TICKS && ticksOfSpeech > PATIENCE_TICKS) {
            shortenSpeech(residue, nowNs);
        }
    }

    private void shortenSilence(int residue, long nowNs) {
        if (delay.hasSpare() && playout.canTakeNow()) {
            fifo.drop(TalkerStream.FRAME);
            shortened();
            playout.fill(nowNs);
            playout.altered();
        } else if (residue > 0 && fifo.size() >= TalkerStream.FRAME + residue) {
            fifo.drop(residue);
            playout.altered();
        }
    }

    private void shortenSpeech(int residue, long nowNs) {
        if (residue >= PitchPeriod.SHORTEST && fifo.size() == TalkerStream.FRAME + residue) {
            cut(residue);
        } else if (delay.hasSpare() && playout.canTakeNow()) {
            playout.take(nowNs);
            shortened();
            cut(fifo.size() - TalkerStream.FRAME);
        }
    }

    private void cut(int most) {
        fifo.cutPeriod(most);
        playout.altered();
        ticksSinceCut = 0;
    }

    private void shortened() {
        delay.shortened();
        statistics.shortened++;
    }
}
