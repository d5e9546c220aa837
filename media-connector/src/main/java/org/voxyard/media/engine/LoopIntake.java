package org.voxyard.media.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.Ear;
import org.voxyard.media.mix.LoopBus;
import org.voxyard.media.mix.Talker;
import org.voxyard.media.mix.TalkerStream;
import org.voxyard.media.transport.PacketRing;

/** Sorts packets of loops to their talkers, opening a stream for each new source. Thread: the Mixer. */
final class LoopIntake {
    private final PacketRing ring;
    private final Supplier<TalkerStream> streams;
    private final Counters counters;
    private final Map<Integer, Ear> earsBySsrc = new HashMap<>();

    LoopIntake(PacketRing ring, Supplier<TalkerStream> streams, Counters counters) {
        this.ring = ring;
        this.streams = streams;
        this.counters = counters;
    }

    /** Takes all packets that wait; one that a loop throws at costs that loop's talkers only. */
    void drain(LoopBus[] buses, LoopGuard guard, long nowNs) {
        while (ring.hasNext()) {
            PacketRing.Slot packet = ring.peek();
            try {
                insert(buses, packet);
            } catch (RuntimeException | Error e) {
                guard.restart(buses, packet.loopIndex, e, nowNs);
            }
            ring.release();
        }
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

    private void insert(LoopBus[] buses, PacketRing.Slot packet) {
        LoopBus bus = buses[packet.loopIndex];
        if (bus != null) {
            insert(bus, packet);
        }
    }

    private void insert(LoopBus bus, PacketRing.Slot packet) {
        if (!bus.knows(packet.ssrc) && !open(bus, packet)) {
            counters.increment(EngineCounter.GROUP_EXCESS_SOURCES);
            return;
        }
        Talker talker = bus.talker(packet.ssrc);
        if (talker.movedTo(packet.sourceHash)) {
            counters.increment(EngineCounter.GROUP_SHARED_SSRC);
        }
        if (!talker.admits(packet.payload, packet.length, packet.arrivalNs)) {
            counters.increment(EngineCounter.GROUP_EXCESS_RATE);
            return;
        }
        talker.stream().insert(packet.sequence, packet.timestamp, packet.payload, 0, packet.length, packet.arrivalNs);
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
