package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.sdp.SdpAnswer;

/**
 * The way to the {@link Conductor} for the application, the Receiver and DTLS sessions. The application's commands throw
 * {@link EngineBusyException} when the queue is full; packets are dropped and counted.
 */
final class ConductorProxy {
    private final ConductorQueues queues;
    private final Counters counters;
    private Conductor conductor;

    ConductorProxy(ConductorQueues queues, Counters counters) {
        this.queues = queues;
        this.counters = counters;
    }

    /** Closes the circle between agents that need each other; before the threads start. */
    void bind(Conductor target) {
        conductor = target;
    }

    void openLoop(LoopId loop, LoopAddress address) {
        command("openLoop", () -> conductor.onOpenLoop(loop, address));
    }

    void closeLoop(LoopId loop) {
        command("closeLoop", () -> conductor.onCloseLoop(loop));
    }

    void setPriority(LoopId loop, LoopPriority priority) {
        command("setPriority", () -> conductor.onSetPriority(loop, priority));
    }

    void openEndpoint(EndpointId endpoint, IceCredentials credentials, StreamStart start, String cname) {
        command("openEndpoint", () -> conductor.onOpenEndpoint(endpoint, credentials, start, cname));
    }

    void answer(EndpointId endpoint, SdpAnswer answer) {
        command("answer", () -> conductor.onAnswer(endpoint, answer));
    }

    void openRtpEndpoint(EndpointId endpoint, StreamStart start, RtpEndpoint leg) {
        command("openRtpEndpoint", () -> conductor.onOpenRtpEndpoint(endpoint, start, leg));
    }

    void openPlayer(EndpointId endpoint, StreamStart start) {
        command("openPlayer", () -> conductor.onOpenPlayer(endpoint, start));
    }

    void play(EndpointId player, LoopId loop, Clip clip) {
        command("play", () -> conductor.onPlay(player, loop, clip));
    }

    void closeEndpoint(EndpointId endpoint) {
        command("closeEndpoint", () -> conductor.onCloseEndpoint(endpoint));
    }

    void switchLoop(EndpointId endpoint, LoopId loop, LoopState state) {
        command("switchLoop", () -> conductor.onSwitchLoop(endpoint, loop, state));
    }

    void setVolume(EndpointId endpoint, LoopId loop, int volume) {
        command("setVolume", () -> conductor.onSetVolume(endpoint, loop, volume));
    }

    void setPan(EndpointId endpoint, LoopId loop, int pan) {
        command("setPan", () -> conductor.onSetPan(endpoint, loop, pan));
    }

    void setTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy) {
        command("setTalkGate", () -> conductor.onSetTalkGate(endpoint, policy));
    }

    void setTalking(EndpointId endpoint, LoopId loop, boolean talking) {
        command("setTalking", () -> conductor.onSetTalking(endpoint, loop, talking));
    }

    void inspect(CompletableFuture<List<EndpointReading>> answer) {
        command("inspectEndpoints", () -> conductor.onInspect(answer));
    }

    void keys(EndpointId endpoint, SrtpKeys keys) {
        news(() -> conductor.onKeys(endpoint, keys));
    }

    void dtlsClosed(EndpointId endpoint) {
        news(() -> conductor.onDtlsClosed(endpoint));
    }

    void dtlsFailed(EndpointId endpoint, String sentence) {
        news(() -> conductor.onDtlsFailed(endpoint, sentence));
    }

    void loopFailed(LoopChannel loop, String cause) {
        news(() -> conductor.onLoopFailed(loop, cause));
    }

    void voiceOnClosedGate(EndpointId endpoint) {
        news(() -> conductor.onVoiceOnClosedGate(endpoint));
    }

    /**
     * Takes a copy of the datagram.
     *
     * @param ofPeer whether a valid check came from this address before
     */
    void stun(byte[] buffer, int length, InetSocketAddress source, boolean ofPeer) {
        counters.increment(EngineCounter.STUN_RECEIVED);
        byte[] datagram = Arrays.copyOf(buffer, length);
        if (!queues.offerDatagram(ofPeer, () -> conductor.onStun(datagram, source))) {
            counters.increment(EngineCounter.STUN_DROPPED);
        }
    }

    /** Takes a copy of the datagram. */
    void dtls(EndpointId endpoint, byte[] buffer, int length) {
        byte[] datagram = Arrays.copyOf(buffer, length);
        if (!queues.offerDatagram(true, () -> conductor.onDtls(endpoint, datagram))) {
            counters.increment(EngineCounter.DTLS_DROPPED);
        }
    }

    private void command(String name, Runnable command) {
        if (!queues.offerCommand(command)) {
            counters.increment(EngineCounter.COMMANDS_REFUSED);
            throw new EngineBusyException(name);
        }
    }

    private void news(Runnable command) {
        if (!queues.offerCommand(command)) {
            counters.increment(EngineCounter.COMMANDS_REFUSED);
        }
    }
}
