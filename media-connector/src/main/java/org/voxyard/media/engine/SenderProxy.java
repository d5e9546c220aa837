package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.srtp.SrtpSender;

/** The Conductor's way to the {@link Sender}. */
final class SenderProxy extends AgentProxy {
    private final Sender sender;

    SenderProxy(Sender sender, CommandQueue queue, Counters counters) {
        super(queue, counters);
        this.sender = sender;
    }

    /** Frames come from another mixer from now on. */
    void mixer(FrameRing frames) {
        offer(() -> sender.onMixer(frames));
    }

    void survey(LegSurvey survey) {
        offer(survey::fillSent);
    }

    void open(Egress egress, InetSocketAddress destination, Optional<SrtpSender> keys) {
        offer(() -> sender.onOpen(egress, destination, keys));
    }

    void move(Egress egress, InetSocketAddress destination) {
        offer(() -> sender.onMove(egress, destination));
    }

    void close(Egress egress) {
        offer(() -> sender.onClose(egress));
    }
}
