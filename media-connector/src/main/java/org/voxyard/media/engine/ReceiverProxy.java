package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Optional;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.PacketRing;

/** The Conductor's way to the {@link Receiver}. */
final class ReceiverProxy extends AgentProxy {
    private final Receiver receiver;

    ReceiverProxy(Receiver receiver, CommandQueue queue, Counters counters) {
        super(queue, counters);
        this.receiver = receiver;
    }

    void survey(LegSurvey survey) {
        offer(survey::fillReceived);
    }

    void addLoop(LoopChannel loop, DatagramPort group) {
        offer(() -> receiver.onAddLoop(loop, group));
    }

    void removeLoop(LoopChannel loop, DatagramPort group) {
        offer(() -> receiver.onRemoveLoop(loop, group));
    }

    /** Packets of loops go to another mixer from now on. */
    void mixer(PacketRing packets) {
        offer(() -> receiver.onMixer(packets));
    }

    void addIngress(Ingress ingress) {
        offer(() -> receiver.onAddIngress(ingress));
    }

    void address(Ingress ingress, InetSocketAddress source) {
        offer(() -> receiver.onAddress(ingress, source));
    }

    void forgetAddress(InetSocketAddress source) {
        offer(() -> receiver.onForgetAddress(source));
    }

    void redundancy(Ingress ingress, int payloadType) {
        offer(() -> receiver.onRedundancy(ingress, payloadType));
    }

    void keys(Ingress ingress, Optional<SrtpReceiver> keys, int payloadType, int audioLevelId) {
        offer(() -> receiver.onKeys(ingress, keys, payloadType, audioLevelId));
    }

    /** The addresses must not change any more. */
    void removeIngress(Ingress ingress, Collection<InetSocketAddress> addresses) {
        offer(() -> receiver.onRemoveIngress(ingress, addresses));
    }

    void send(Ingress ingress, LoopChannel loop, boolean mayTalk) {
        offer(() -> receiver.onSend(ingress, loop, mayTalk));
    }

    void talkGate(Ingress ingress, Optional<TalkGatePolicy> policy) {
        offer(() -> ingress.onPolicy(policy));
    }

    void talking(Ingress ingress, LoopChannel loop, boolean down) {
        offer(() -> receiver.onTalking(ingress, loop, down));
    }
}
