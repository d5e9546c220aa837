package org.voxyard.media.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.Arrival;
import org.voxyard.media.mix.Ear;
import org.voxyard.media.mix.LoopBus;
import org.voxyard.media.mix.PassThrough;
import org.voxyard.media.mix.Talker;
import org.voxyard.media.mix.TalkerStream;
import org.voxyard.media.transport.PacketRing;

/** Sorts packets of loops to their talkers, opening a stream for each new source. Thread: the Mixer. */
final class LoopIntake {
    private final PacketRing ring;
    private final Supplier<TalkerStream> streams;
    private final Optional<PassThrough> passThrough;
    private final Counters counters;
    private final Map<Integer, Ear> earsBySsrc = new HashMap<>();

    LoopIntake(PacketRing ring, Supplier<TalkerStream> streams, Optional<PassThrough> passThrough, Counters counters) {
        this.ring = ring;
        this.streams = streams;
        this.passThrough = passThrough;
        this.counters = counters;
    }

    /** Takes all packets that wait and says how many; one that a loop throws at costs that loop's talkers only. */
    int drain(LoopBus[] buses, LoopGuard guard, long nowNs) {
        int taken = 0;
        for (; ring.hasNext(); taken++) {
            PacketRing.Slot packet = ring.peek();
            try {
                insert(buses, packet);
            } catch (RuntimeException | Error e) {
                guard.restart(buses, packet.loopIndex, e, nowNs);
            }
            ring.release();
        }
        return taken;
    }

    /** From now on talkers with the listener's SSRC are its own voice. */
    void own(Ear ear, LoopBus[] buses) {
        earsBySsrc.put(ear.ownSsrc(), ear);
        for (LoopBus bus : buses) {
            if (bus != null) {
                bus.own(ear.ownSsrc(), ear);
            }
        }
    }

    void disown(Ear ear, LoopBus[] buses) {
        earsBySsrc.remove(ear.ownSsrc());
        for (LoopBus bus : buses) {
            if (bus != null) {
                bus.disown(ear.ownSsrc());
            }
        }
    }

    /** Whether the Receiver shall wake the Mixer for packets before the next tick. */
    void hurry(boolean useful) {
        ring.readerHurries(useful);
    }

    private void insert(LoopBus[] buses, PacketRing.Slot packet) {
        LoopBus bus = buses[packet.loopIndex];
        if (bus != null) {
            insert(buses, bus, packet);
        }
    }

    private void insert(LoopBus[] buses, LoopBus bus, PacketRing.Slot packet) {
        boolean known = bus.knows(packet.ssrc);
        if (!known && !open(bus, packet)) {
            counters.increment(EngineCounter.GROUP_EXCESS_SOURCES);
            return;
        }
        Talker talker = bus.talker(packet.ssrc);
        talker.provisional(!known && !earsBySsrc.containsKey(packet.ssrc));
        if (talker.movedTo(packet.sourceHash)) {
            counters.increment(EngineCounter.GROUP_SHARED_SSRC);
        }
        if (!talker.admits(packet.payload, packet.length, packet.arrivalNs)) {
            counters.increment(EngineCounter.GROUP_EXCESS_RATE);
            return;
        }
        Arrival arrival = talker.stream()
                .insert(packet.sequence, packet.timestamp, packet.payload, 0, packet.length, packet.arrivalNs);
        if (passThrough.isPresent()) {
            passThrough
                    .get()
                    .onPacket(
                            buses,
                            packet.loopIndex,
                            talker,
                            arrival,
                            packet.sequence,
                            packet.timestamp,
                            packet.payload,
                            packet.length);
        }
    }

    private boolean open(LoopBus bus, PacketRing.Slot packet) {
        if (bus.isFull()) {
            return false;
        }
        Talker talker = bus.add(packet.ssrc, streams.get(), packet.sourceHash);
        Ear own = earsBySsrc.get(packet.ssrc);
        if (own != null) {
            talker.ownedBy(own);
        }
        counters.increment(EngineCounter.STREAMS_OPENED);
        return true;
    }
}
