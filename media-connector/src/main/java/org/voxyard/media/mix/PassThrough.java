package org.voxyard.media.mix;

import java.util.List;
import org.voxyard.media.codec.OpusPacket;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/**
 * Passes a talker's packets on as they come (multicast-loop.md §3.3 rule 9) to those who hear him alone, as loud as he is: no mix,
 * no encoder, no wait for the tick. Listeners enter when a talk spurt begins after silence, because a decoder that comes
 * from silence takes any encoder's packets; they leave into a mix when anything changes, or into silence when the spurt is
 * over. Losses and jitter are passed on too. Thread: the Mixer.
 */
public final class PassThrough {
    private final MixPlanner planner;
    private final Dimming dimming;
    private final Passages passages;
    private final SpeechProbe probe;
    private final PassedPackets output;
    private final Counters counters;
    private final OpusPacket opus = new OpusPacket();

    PassThrough(
            MixPlanner planner,
            Dimming dimming,
            Passages passages,
            SpeechProbe probe,
            PassedPackets output,
            Counters counters) {
        this.planner = planner;
        this.dimming = dimming;
        this.passages = passages;
        this.probe = probe;
        this.output = output;
        this.counters = counters;
    }

    /**
     * A packet has been put into its talker's stream.
     *
     * @param buses by loop index, with absent elements
     * @param loop index of the talker's loop
     * @param arrival what the stream said
     */
    public void onPacket(
            LoopBus[] buses,
            int loop,
            Talker talker,
            Arrival arrival,
            int sequence,
            int timestamp,
            byte[] payload,
            int length) {
        Passage passage = talker.passage();
        if (passage.isOpen()) {
            goOn(passage, arrival, sequence, timestamp, payload, length);
        } else if (isTaken(arrival) && isOnset(loop, talker, payload, length)) {
            planner.register().separateTalker(talker, loop);
            makeWay(loop, talker);
            if (passage.isRetired() && isPlain(payload, length) && enter(buses, loop, talker)) {
                passage.open(sequence, timestamp);
                passages.add(passage);
                pass(passage, sequence, timestamp, payload, length);
            }
        }
    }

    private void goOn(Passage passage, Arrival arrival, int sequence, int timestamp, byte[] payload, int length) {
        switch (arrival) {
            case ACCEPTED -> {
                if (passage.isBehind(sequence)) {
                    counters.increment(EngineCounter.PASS_THROUGH_LATE);
                } else if (isPlain(payload, length) && passage.fits(timestamp)) {
                    pass(passage, sequence, timestamp, payload, length);
                } else {
                    passage.end();
                }
            }
            case LATE -> counters.increment(EngineCounter.PASS_THROUGH_LATE);
            case RESTARTED -> passage.end();
            case DUPLICATE, UNDECODABLE, NO_ROOM -> {}
        }
    }

    private static boolean isTaken(Arrival arrival) {
        return arrival == Arrival.ACCEPTED || arrival == Arrival.RESTARTED;
    }

    /** Whether a silent talker begins to speak with this packet, and somebody hears whom that matters to now. */
    private boolean isOnset(int loop, Talker talker, byte[] payload, int length) {
        return !talker.isAudible()
                && !talker.isProvisional()
                && matters(loop, talker)
                && talker.stream().wouldBeHeard(probe, payload, length);
    }

    private boolean matters(int loop, Talker talker) {
        List<Cohort> cohorts = planner.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort cohort = cohorts.get(i);
            boolean mayEnter = cohort.isSilent() && cohort.isPlain(loop);
            if ((mayEnter || isElsewhere(cohort, talker)) && cohort.hears(loop, talker)) {
                return true;
            }
        }
        return false;
    }

    /** Those who get another talker's packets will need a mix from the next tick on: they get no more of them. */
    private void makeWay(int loop, Talker talker) {
        List<Cohort> cohorts = planner.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort cohort = cohorts.get(i);
            if (isElsewhere(cohort, talker) && cohort.hears(loop, talker)) {
                planner.lead(cohort, false);
            }
        }
    }

    private static boolean isElsewhere(Cohort cohort, Talker talker) {
        return cohort.isPassing() && cohort.passage().talker().ssrc() != talker.ssrc();
    }

    /** Lets all in who hear silence and would hear just this voice; whether there are any. */
    private boolean enter(LoopBus[] buses, int loop, Talker talker) {
        boolean entered = false;
        List<Cohort> cohorts = planner.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort cohort = cohorts.get(i);
            if (mayEnter(cohort, buses, loop, talker)) {
                cohort.hear(talker.passage());
                planner.register().markChanged();
                counters.increment(EngineCounter.PASS_THROUGH_ENTERED);
                entered = true;
            }
        }
        return entered;
    }

    private boolean mayEnter(Cohort cohort, LoopBus[] buses, int loop, Talker talker) {
        return cohort.isSilent()
                && cohort.isPlain(loop)
                && cohort.hears(loop, talker)
                && talker.stream().isUnity()
                && cohort.want(buses, dimming).isEmpty()
                && dimming.gain(buses[loop]) == 1;
    }

    private boolean isPlain(byte[] payload, int length) {
        return length <= Frame.MAX_PAYLOAD_BYTES
                && opus.wrap(payload, 0, length) == Frame.SAMPLES
                && opus.frames() == 1
                && !opus.isStereo()
                && !opus.isDtx();
    }

    private void pass(Passage passage, int sequence, int timestamp, byte[] payload, int length) {
        passage.advance(sequence, timestamp);
        counters.increment(EngineCounter.PASS_THROUGH_PACKETS);
        List<Cohort> cohorts = planner.cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            Cohort cohort = cohorts.get(i);
            if (cohort.passage() == passage) {
                pass(passage, cohort.outputs(), payload, length);
            }
        }
    }

    private void pass(Passage passage, MixOutput[] listeners, byte[] payload, int length) {
        long tick = passages.lastTick() + 1;
        boolean taken = output.pass(payload, length, listeners, tick, passage.frames(), passage.lost());
        counters.add(EngineCounter.FRAMES_FANNED_OUT, listeners.length);
        if (!taken) {
            counters.increment(EngineCounter.SENDER_RING_FULL);
        }
    }
}
