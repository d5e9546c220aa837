package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.MixOutput;
import org.voxyard.media.srtp.SrtpSender;
import org.voxyard.media.transport.DatagramSender;

/** Sends what the Mixer made: protects it for each listener, keeps silent paths alive, reports. Owns all {@link Egress}. */
final class Sender implements Agent {
    private static final int COMMAND_BATCH = 256;

    private final CommandQueue commands;
    private FrameRing frames;
    private final Outlet outlet;
    private final DatagramSender groups;
    private final Counters counters;
    private final long epochOffsetNs;
    private final List<Egress> egresses = new ArrayList<>();
    private long tick;

    /**
     * Makes a sender of nothing.
     *
     * @param epochOffsetNs to be added to the agent's time to get ns since 1970, for sender reports
     */
    Sender(
            CommandQueue commands,
            FrameRing frames,
            Outlet outlet,
            DatagramSender groups,
            Counters counters,
            long epochOffsetNs) {
        this.commands = commands;
        this.frames = frames;
        this.outlet = outlet;
        this.groups = groups;
        this.counters = counters;
        this.epochOffsetNs = epochOffsetNs;
    }

    @Override
    public String roleName() {
        return "sender";
    }

    @Override
    public int doWork(long nowNs) {
        int work = commands.drain(COMMAND_BATCH);
        while (frames.hasNext()) {
            send(frames.peek(), nowNs);
            frames.release();
            work++;
        }
        outlet.flush();
        return work;
    }

    /** Sends what another mixer makes from now on; what is left of the one before is not sent. */
    void onMixer(FrameRing itsFrames) {
        frames = itsFrames;
    }

    void onOpen(Egress egress, InetSocketAddress destination, Optional<SrtpSender> keys) {
        egress.open(destination, keys, tick);
        egresses.add(egress);
    }

    void onMove(Egress egress, InetSocketAddress destination) {
        egress.moveTo(destination);
    }

    void onClose(Egress egress) {
        egress.close();
        egresses.remove(egress);
    }

    private void send(FrameRing.Slot slot, long nowNs) {
        switch (slot.kind()) {
            case MIX -> fanOut(slot);
            case GROUP_PACKET -> sendToGroup(slot);
            case TICK_END -> endTick(slot.tick(), nowNs);
        }
    }

    private void fanOut(FrameRing.Slot slot) {
        for (MixOutput output : slot.outputs()) {
            output.send(slot.bytes(), slot.length(), slot.tick(), slot.frames(), slot.lost());
        }
    }

    private void sendToGroup(FrameRing.Slot slot) {
        if (!groups.send(slot.bytes(), 0, slot.length(), slot.group())) {
            counters.increment(EngineCounter.GROUP_SEND_FAILED);
        }
    }

    private void endTick(long endedTick, long nowNs) {
        tick = endedTick;
        for (int i = 0; i < egresses.size(); i++) {
            egresses.get(i).endTick(endedTick, nowNs, nowNs + epochOffsetNs);
        }
    }
}
