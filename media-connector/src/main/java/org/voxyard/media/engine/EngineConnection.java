package org.voxyard.media.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.CounterReading;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.api.EngineHealth;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaOffer;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.api.Ssrc;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.clip.ClipEncoder;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.sdp.SdpAnswer;
import org.voxyard.media.sdp.SdpOffer;

/** The application's side of the engine: makes what needs no agent (offers, ids) itself, commands the Conductor. */
final class EngineConnection implements MediaConnection {
    private final ConductorProxy conductor;
    private final Fingerprint fingerprint;
    private final List<InetSocketAddress> candidates;
    private final boolean redundancy;
    private final SecureRandom random;
    private final SsrcAllocator ssrcs;
    private final Counters counters;
    private final ClipEncoder clips;
    private final Supplier<EngineHealth> health;
    private final Map<EndpointId, Ssrc> taken = new ConcurrentHashMap<>();

    EngineConnection(
            ConductorProxy conductor,
            Fingerprint fingerprint,
            List<InetSocketAddress> candidates,
            boolean redundancy,
            SecureRandom random,
            SsrcAllocator ssrcs,
            Counters counters,
            ClipEncoder clips,
            Supplier<EngineHealth> health) {
        this.conductor = conductor;
        this.fingerprint = fingerprint;
        this.candidates = List.copyOf(candidates);
        this.redundancy = redundancy;
        this.random = random;
        this.ssrcs = ssrcs;
        this.counters = counters;
        this.clips = clips;
        this.health = health;
    }

    @Override
    public void openLoop(LoopId loop, LoopAddress address) {
        conductor.openLoop(loop, address);
    }

    @Override
    public void closeLoop(LoopId loop) {
        conductor.closeLoop(loop);
    }

    @Override
    public void setPriority(LoopId loop, LoopPriority priority) {
        conductor.setPriority(loop, priority);
    }

    @Override
    public MediaOffer openEndpoint(EndpointId endpoint) {
        StreamStart start = begin(endpoint);
        IceCredentials credentials = IceCredentials.random(random);
        SdpOffer offer = new SdpOffer(
                random.nextLong() >>> 1, credentials, fingerprint, new Ssrc(start.ssrc()), redundancy, candidates);
        conductor.openEndpoint(endpoint, credentials, start, offer.cname());
        return new MediaOffer(offer.text(), offer.ssrc());
    }

    @Override
    public void answer(EndpointId endpoint, String sdp) throws MalformedAnswerException {
        conductor.answer(endpoint, SdpAnswer.parse(sdp));
    }

    @Override
    public Ssrc openRtpEndpoint(EndpointId endpoint, RtpEndpoint leg) {
        StreamStart start = begin(endpoint);
        conductor.openRtpEndpoint(endpoint, start, leg);
        return new Ssrc(start.ssrc());
    }

    @Override
    public Ssrc openPlayer(EndpointId endpoint) {
        StreamStart start = begin(endpoint);
        conductor.openPlayer(endpoint, start);
        return new Ssrc(start.ssrc());
    }

    @Override
    public void play(EndpointId player, LoopId loop, Clip clip) {
        conductor.play(player, loop, clip);
    }

    @Override
    public Clip encode(String name, byte[] wav) throws IOException {
        return clips.encode(name, wav);
    }

    @Override
    public void closeEndpoint(EndpointId endpoint) {
        conductor.closeEndpoint(endpoint);
        Ssrc ssrc = taken.remove(endpoint);
        if (ssrc != null) {
            ssrcs.release(ssrc);
        }
    }

    @Override
    public void switchLoop(EndpointId endpoint, LoopId loop, LoopState state) {
        conductor.switchLoop(endpoint, loop, state);
    }

    @Override
    public void setVolume(EndpointId endpoint, LoopId loop, int volume) {
        conductor.setVolume(endpoint, loop, volume);
    }

    @Override
    public void setPan(EndpointId endpoint, LoopId loop, int pan) {
        conductor.setPan(endpoint, loop, pan);
    }

    @Override
    public void setTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy) {
        conductor.setTalkGate(endpoint, policy);
    }

    @Override
    public void setTalking(EndpointId endpoint, LoopId loop, boolean talking) {
        conductor.setTalking(endpoint, loop, talking);
    }

    @Override
    public CompletableFuture<List<EndpointReading>> inspectEndpoints() {
        CompletableFuture<List<EndpointReading>> answer = new CompletableFuture<>();
        conductor.inspect(answer);
        return answer;
    }

    @Override
    public List<CounterReading> counters() {
        return Stream.of(EngineCounter.values())
                .map(counter -> new CounterReading(counter.label(), counter.sentence(), counters.get(counter)))
                .toList();
    }

    @Override
    public EngineHealth health() {
        return health.get();
    }

    @Override
    public void close() {
        // endpoints and loops outlive the handle; it holds nothing else
    }

    private StreamStart begin(EndpointId endpoint) {
        Ssrc ssrc = ssrcs.take();
        Ssrc before = taken.putIfAbsent(endpoint, ssrc);
        if (before != null) {
            ssrcs.release(ssrc);
            throw new IllegalArgumentException("endpoint " + endpoint + " is open already");
        }
        return StreamStart.random(ssrc, random);
    }
}
