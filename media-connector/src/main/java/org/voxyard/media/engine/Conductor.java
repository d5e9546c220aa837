package org.voxyard.media.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.sdp.SdpAnswer;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.Network;

/** Opens and closes loops and endpoints, runs ICE and DTLS, keeps the timers. Only writer of those tables. */
final class Conductor implements Agent {
    private static final long TIMER_NS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ConductorQueues queues;
    private final Network network;
    private final LegTable legs;
    private final LoopTable loops = new LoopTable();
    private final Map<EndpointId, StreamStart> players = new HashMap<>();
    private final LoopFaults faults;
    private final ReceiverProxy receiver;
    private final MixerProxy mixer;
    private final MixerSupervisor supervisor;
    private final EventPump events;
    private final Counters counters;
    private long nowNs;
    private long timerNs = Long.MIN_VALUE;

    Conductor(
            ConductorQueues queues,
            Network network,
            LegTable legs,
            LoopFaults faults,
            ReceiverProxy receiver,
            MixerProxy mixer,
            MixerSupervisor supervisor,
            EventPump events,
            Counters counters) {
        this.queues = queues;
        this.network = network;
        this.legs = legs;
        this.faults = faults;
        this.receiver = receiver;
        this.mixer = mixer;
        this.supervisor = supervisor;
        this.events = events;
        this.counters = counters;
    }

    @Override
    public String roleName() {
        return "conductor";
    }

    @Override
    public long deadlineNs() {
        return Math.min(timerNs, supervisor.deadlineNs());
    }

    @Override
    public int doWork(long now) {
        nowNs = now;
        int work = queues.drain();
        supervisor.watch(now);
        if (now >= timerNs) {
            timerNs = now + TIMER_NS;
            legs.expire(now);
        }
        return work;
    }

    @Override
    public void onClose() {
        legs.close();
        loops.all().forEach(loop -> loop.group().close());
    }

    void onOpenLoop(LoopId loop, LoopAddress address) {
        Optional<LoopTable.OpenLoop> before = loops.find(loop);
        if (before.isPresent() && before.get().address().equals(address)) {
            return;
        }
        before.ifPresent(open -> onCloseLoop(loop));
        if (loops.isFull()) {
            fault(
                    loop,
                    "Loop " + loop + " has no audio path: this node carries no more than " + Mixer.MAX_LOOPS
                            + " loops.");
        } else if (loops.at(address).isPresent()) {
            LoopId other = loops.at(address).get().channel().id();
            fault(loop, "Loop " + loop + " has no audio path: loop " + other + " uses " + address + " already.");
        } else {
            join(loop, address, before.map(LoopTable.OpenLoop::priority).orElse(LoopPriority.NORMAL));
        }
    }

    void onCloseLoop(LoopId loop) {
        faults.clear(loop);
        loops.find(loop).ifPresent(open -> {
            loops.remove(loop);
            mixer.removeLoop(open.channel());
            receiver.removeLoop(open.channel(), open.group());
        });
    }

    void onSetPriority(LoopId loop, LoopPriority priority) {
        loops.find(loop)
                .ifPresentOrElse(
                        open -> {
                            loops.prioritise(open, priority);
                            mixer.priority(open.channel(), priority);
                        },
                        this::stale);
    }

    void onLoopFailed(LoopChannel loop, String cause) {
        fault(loop.id(), "Loop " + loop.id() + " has no audio path: " + cause + ".");
    }

    void onOpenEndpoint(EndpointId endpoint, IceCredentials credentials, StreamStart start, String cname) {
        legs.open(endpoint, credentials, start, cname, nowNs);
    }

    void onAnswer(EndpointId endpoint, SdpAnswer answer) {
        legs.answer(endpoint, answer);
    }

    void onOpenRtpEndpoint(EndpointId endpoint, StreamStart start, RtpEndpoint leg) {
        legs.openPlain(endpoint, start, leg);
    }

    void onCloseEndpoint(EndpointId endpoint) {
        StreamStart player = players.remove(endpoint);
        if (player != null) {
            mixer.removePlayer(endpoint);
            mixer.forgetSsrc(player.ssrc());
        } else {
            legs.remove(endpoint);
        }
    }

    void onOpenPlayer(EndpointId endpoint, StreamStart start) {
        players.put(endpoint, start);
        mixer.addPlayer(endpoint, start);
    }

    void onPlay(EndpointId player, LoopId loop, Clip clip) {
        loops.find(loop).ifPresentOrElse(open -> mixer.play(player, open.channel(), clip), this::stale);
    }

    void onInspect(CompletableFuture<List<EndpointReading>> answer) {
        legs.survey(answer, nowNs);
    }

    void onSwitchLoop(EndpointId endpoint, LoopId loop, LoopState state) {
        withBoth(endpoint, loop, (ingress, channel) -> {
            mixer.hear(endpoint, channel, state.hears());
            receiver.send(ingress, channel, state == LoopState.SEND);
        });
    }

    void onSetVolume(EndpointId endpoint, LoopId loop, int volume) {
        withBoth(endpoint, loop, (ingress, channel) -> mixer.volume(endpoint, channel, volume));
    }

    void onSetPan(EndpointId endpoint, LoopId loop, int pan) {
        withBoth(endpoint, loop, (ingress, channel) -> mixer.pan(endpoint, channel, pan));
    }

    void onSetTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy) {
        legs.ingress(endpoint).ifPresentOrElse(ingress -> receiver.talkGate(ingress, policy), this::stale);
    }

    void onSetTalking(EndpointId endpoint, LoopId loop, boolean talking) {
        withBoth(endpoint, loop, (ingress, channel) -> receiver.talking(ingress, channel, talking));
    }

    void onStun(byte[] datagram, InetSocketAddress source) {
        legs.check(datagram, source, nowNs);
    }

    void onDtls(EndpointId endpoint, byte[] datagram) {
        legs.dtls(endpoint, datagram);
    }

    void onKeys(EndpointId endpoint, SrtpKeys keys) {
        legs.connect(endpoint, keys);
    }

    void onDtlsClosed(EndpointId endpoint) {
        legs.lose(endpoint, "The browser closed the media connection.");
    }

    void onDtlsFailed(EndpointId endpoint, String sentence) {
        counters.increment(EngineCounter.DTLS_FAILURES);
        legs.lose(endpoint, sentence);
    }

    void onVoiceOnClosedGate(EndpointId endpoint) {
        events.emit(new MediaEvent.VoiceOnClosedGate(endpoint));
    }

    private void join(LoopId loop, LoopAddress address, LoopPriority priority) {
        try {
            DatagramPort group = network.joinGroup(address);
            LoopTable.OpenLoop open = loops.add(loop, address, group, priority);
            mixer.addLoop(open.channel());
            mixer.priority(open.channel(), priority);
            receiver.addLoop(open.channel(), group);
            faults.clear(loop);
        } catch (IOException e) {
            fault(loop, "Loop " + loop + " (" + address + ") could not be joined: " + e.getMessage() + ".");
        }
    }

    private void fault(LoopId loop, String sentence) {
        faults.set(loop, sentence);
        events.emit(new MediaEvent.LoopFault(loop, sentence));
    }

    private void withBoth(EndpointId endpoint, LoopId loop, LegAction action) {
        Optional<Ingress> ingress = legs.ingress(endpoint);
        Optional<LoopTable.OpenLoop> open = loops.find(loop);
        if (ingress.isPresent() && open.isPresent()) {
            action.on(ingress.get(), open.get().channel());
        } else {
            stale();
        }
    }

    private void stale() {
        counters.increment(EngineCounter.COMMANDS_STALE);
    }

    @FunctionalInterface
    private interface LegAction {
        void on(Ingress ingress, LoopChannel loop);
    }
}
