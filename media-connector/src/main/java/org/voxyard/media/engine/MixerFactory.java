package org.voxyard.media.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.Crew;
import org.voxyard.media.agent.IdleStrategy;
import org.voxyard.media.agent.ParkingIdleStrategy;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.mix.Dimming;
import org.voxyard.media.mix.EncoderEffort;
import org.voxyard.media.mix.MixPlanner;
import org.voxyard.media.mix.PassThrough;
import org.voxyard.media.mix.PayloadPool;
import org.voxyard.media.mix.TalkerStream;
import org.voxyard.media.transport.PacketRing;

/** Makes mixers that share nothing with one another. Thread: the Conductor; before it starts, whoever wires the engine. */
final class MixerFactory {
    private static final int QUEUE_CAPACITY = 16_384;
    private static final int PACKET_RING_CAPACITY = 2048;
    private static final int FRAME_RING_CAPACITY = 2048;
    private static final int READY_PAYLOADS = 256;
    private static final int MOST_PAYLOADS = 16_384;

    private final EngineParts parts;
    private final IdleStrategy sender;
    private final EventPump events;
    private final Counters counters;
    private final Metronome metronome;
    private int made;

    MixerFactory(EngineParts parts, IdleStrategy sender, EventPump events, Counters counters) {
        this.parts = parts;
        this.sender = sender;
        this.events = events;
        this.counters = counters;
        metronome = new Metronome(parts.clockNs().getAsLong());
    }

    MixerUnit make(long nowNs) {
        IdleStrategy idle = new ParkingIdleStrategy();
        CommandQueue commands = new CommandQueue(QUEUE_CAPACITY, idle);
        PacketRing packets = new PacketRing(PACKET_RING_CAPACITY, idle);
        FrameRing frames = new FrameRing(FRAME_RING_CAPACITY);
        Crew crew = new Crew("mixer", parts.helpers());
        MixPlanner planner = planner(crew);
        Optional<PassThrough> passThrough = parts.probe().map(probe -> planner.passThrough(probe.get(), frames));
        Tenure tenure = new Tenure(++made, nowNs);
        MixerEvents itsEvents = new MixerEvents(events, tenure);
        VoiceReporter voices = new VoiceReporter(itsEvents);
        Mixer mixer = new Mixer(
                commands,
                new LoopIntake(packets, streams(), passThrough, counters),
                planner,
                new TickEffort(
                        new EncoderEffort(parts.complexity(), parts.complexityFixed()), planner, itsEvents, counters),
                frames,
                sender,
                voices,
                new LoopGuard(voices, itsEvents, parts.errors(), counters),
                tenure,
                new TickClock(metronome, tenure, counters),
                counters);
        return new MixerUnit(mixer, idle, commands, packets, frames, crew);
    }

    private Supplier<TalkerStream> streams() {
        PayloadPool payloads = new PayloadPool(READY_PAYLOADS, MOST_PAYLOADS);
        return () -> parts.streams().apply(payloads);
    }

    private MixPlanner planner(Crew crew) {
        return new MixPlanner(parts.encoders(), parts.complexity(), new Dimming(parts.dimmingDb()), crew, counters);
    }
}
