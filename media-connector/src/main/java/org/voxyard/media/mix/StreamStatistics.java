package org.voxyard.media.mix;

import java.util.List;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/** What happened to one stream since it began; written by its {@link TalkerStream}, read on the same thread. */
public final class StreamStatistics {
    /** In the order of {@link #total}. */
    private static final List<EngineCounter> ALL = List.of(
            EngineCounter.DECODES,
            EngineCounter.CONCEALED_FRAMES,
            EngineCounter.FEC_FRAMES,
            EngineCounter.LATE_DISCARDS,
            EngineCounter.DUPLICATE_DISCARDS,
            EngineCounter.OVERFLOW_DISCARDS,
            EngineCounter.UNDECODABLE_DISCARDS,
            EngineCounter.NO_ROOM_DISCARDS,
            EngineCounter.STREAM_RESTARTS,
            EngineCounter.PLAYOUT_SHORTENED,
            EngineCounter.PLAYOUT_LENGTHENED);

    long decodes;
    long concealedSamples;
    long fecSamples;
    long duplicates;
    long lateDiscards;
    long overflowDiscards;
    long undecodable;
    long withoutRoom;
    long restarts;
    long shortened;
    long lengthened;

    private final long[] told = new long[ALL.size()];

    StreamStatistics() {}

    /** Adds what has happened since the previous call to the engine's counters. */
    void countInto(Counters counters) {
        for (int i = 0; i < told.length; i++) {
            long total = total(i);
            counters.add(ALL.get(i), total - told[i]);
            told[i] = total;
        }
    }

    void count(Arrival arrival) {
        switch (arrival) {
            case ACCEPTED -> {}
            case DUPLICATE -> duplicates++;
            case LATE -> lateDiscards++;
            case RESTARTED -> restarts++;
            case UNDECODABLE -> undecodable++;
            case NO_ROOM -> withoutRoom++;
        }
    }

    /** Packets decoded. */
    public long decodes() {
        return decodes;
    }

    /** Frames of 20 ms that were extrapolated because a packet was lost or late. The end of a talk spurt does not count. */
    public long concealedFrames() {
        return concealedSamples / TalkerStream.FRAME;
    }

    /** Frames of 20 ms that were lost and had from the next packet. */
    public long fecFrames() {
        return fecSamples / TalkerStream.FRAME;
    }

    public long duplicates() {
        return duplicates;
    }

    /** Packets that came after a successor had been played. */
    public long lateDiscards() {
        return lateDiscards;
    }

    /** Packets thrown away because more than 200 ms were waiting. */
    public long overflowDiscards() {
        return overflowDiscards;
    }

    /** Packets that are not Opus, or that the decoder refused. */
    public long undecodable() {
        return undecodable;
    }

    /** Packets for which the Mixer had no room. */
    public long withoutRoom() {
        return withoutRoom;
    }

    /** How often sequence numbers began anew far from where they were. */
    public long restarts() {
        return restarts;
    }

    /** How often something was left out to lower the latency. */
    public long shortened() {
        return shortened;
    }

    /** How often something was put in because packets came too late. */
    public long lengthened() {
        return lengthened;
    }

    private long total(int index) {
        return switch (index) {
            case 0 -> decodes;
            case 1 -> concealedFrames();
            case 2 -> fecFrames();
            case 3 -> lateDiscards;
            case 4 -> duplicates;
            case 5 -> overflowDiscards;
            case 6 -> undecodable;
            case 7 -> withoutRoom;
            case 8 -> restarts;
            case 9 -> shortened;
            default -> lengthened;
        };
    }
}
