package org.voxyard.media.mix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxyard.media.agent.Crew;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/** Loops with one talker each, and listeners with real decoders, around one planner. */
final class Studio {
    static final float DIMMING_DB = 12;
    private static final long TICK_NS = 20_000_000;

    private final Counters counters = new Counters();
    private final PayloadPool payloads = new PayloadPool(64, 1024);
    private final LoopBus[] buses;
    private final FakeTalker[] talkers;
    private final MixPlanner planner = new MixPlanner(
            channels -> Opus.library().encoder(OpusSettings.speech(channels).withComplexity(0)),
            0,
            new Dimming(DIMMING_DB),
            new Crew("studio", 0),
            counters);
    private final List<StudioListener> listeners = new ArrayList<>();
    private Optional<PassThrough> passThrough = Optional.empty();
    private boolean kept = true;
    private long tick;

    /** One loop for each talker. */
    Studio(FakeTalker... talkers) {
        this.talkers = talkers;
        buses = new LoopBus[talkers.length];
        for (int i = 0; i < buses.length; i++) {
            buses[i] = new LoopBus(new LoopId("LOOP" + i), counters);
        }
    }

    /** Lets packets pass to those who hear one talker as he is. */
    Studio passing() {
        passThrough = Optional.of(planner.passThrough(Opus.library().decoder(), this::handOver));
        return this;
    }

    Studio priority(int loop, LoopPriority priority) {
        buses[loop].priority(priority);
        return this;
    }

    /** A listener of the loops at these volumes, who talks under this SSRC. */
    StudioListener listener(int ssrc, Map<Integer, Integer> volumes) {
        StudioListener listener = new StudioListener(planner, ssrc);
        listener.hear(volumes, Map.of());
        listeners.add(listener);
        return listener;
    }

    StudioListener listener(Map<Integer, Integer> volumes) {
        return listener(1 + listeners.size(), volumes);
    }

    static int ssrcOf(int loop) {
        return 70_000 + loop;
    }

    /** Lets the talkers of these loops speak for so many ticks. */
    void run(int ticks, int... speaking) {
        for (int i = 0; i < ticks; i++) {
            for (int loop : speaking) {
                feed(loop);
            }
            tick++;
            tickWithoutPackets();
            listeners.forEach(StudioListener::listen);
            planner.endTick(tick);
        }
    }

    /** Ticks on the audio that is there, for measurements. */
    void idle(int ticks) {
        for (int i = 0; i < ticks; i++) {
            tick++;
            planner.tick(buses, tick, false);
            planner.endTick(tick);
        }
    }

    long counter(EngineCounter counter) {
        return counters.get(counter);
    }

    private void tickWithoutPackets() {
        for (LoopBus bus : buses) {
            bus.tick(tick * TICK_NS, (each, talker) -> {});
        }
        planner.tick(buses, tick, false);
    }

    private void feed(int loop) {
        LoopBus bus = buses[loop];
        if (!bus.knows(ssrcOf(loop))) {
            Talker talker = bus.add(ssrcOf(loop), stream(), 0);
            listeners.stream()
                    .map(StudioListener::ear)
                    .filter(ear -> ear.ownSsrc() == talker.ssrc())
                    .forEach(talker::ownedBy);
        }
        deliver(loop, talkers[loop].next());
    }

    /** A packet of a talker who has spoken before comes now. */
    void deliver(int loop, FakeTalker.Packet packet) {
        deliver(loop, packet.sequence(), packet.timestamp(), packet.payload());
    }

    /** Lets a talker speak on to listeners who keep nothing, for measurements. */
    void stream(int loop, int ticks) {
        kept = false;
        FakeTalker talker = talkers[loop];
        for (int i = 0; i < ticks; i++) {
            byte[] payload = talker.payloads().get(i % talker.payloads().size());
            deliver(loop, talker.sequence++ & 0xffff, talker.timestamp += Frame.SAMPLES, payload);
            tick++;
            tickWithoutPackets();
            planner.endTick(tick);
        }
    }

    private void deliver(int loop, int sequence, int timestamp, byte[] payload) {
        Talker talker = buses[loop].talker(ssrcOf(loop));
        int length = payload.length;
        Arrival arrival = talker.stream().insert(sequence, timestamp, payload, 0, length, (tick + 1) * TICK_NS);
        if (passThrough.isPresent()) {
            passThrough.get().onPacket(buses, loop, talker, arrival, sequence, timestamp, payload, length);
        }
    }

    private boolean handOver(byte[] payload, int length, MixOutput[] outputs, long nextTick, int frames, int lost) {
        for (int i = 0; kept && i < outputs.length; i++) {
            outputs[i].send(payload, length, nextTick, frames, lost);
        }
        return true;
    }

    private TalkerStream stream() {
        return new TalkerStream(Opus.library().decoder(), payloads, TalkerStream.DEFAULT_THRESHOLD_DBFS);
    }
}
