package org.voxyard.media.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.voxyard.media.api.EngineHealth;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEventListener;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.mix.Dimming;
import org.voxyard.media.mix.PayloadPool;
import org.voxyard.media.mix.TalkerStream;
import org.voxyard.media.sim.ManualClock;
import org.voxyard.media.sim.SimulatedHost;
import org.voxyard.media.sim.VirtualNetwork;

/**
 * The whole engine under a virtual clock on a virtual network, with phones and browsers that all talk all the time. DTLS
 * sessions take datagrams but shake no hands: a {@link SimulatedBrowserLeg} brings keys of its own.
 */
final class SimulatedSwitch implements AutoCloseable {
    static final InetSocketAddress MEDIA = new InetSocketAddress("192.0.2.100", 10_000);
    private static final DtlsIdentity IDENTITY = DtlsIdentity.create(new SecureRandom(), Instant.EPOCH);
    static final long STEP_NS = 5_000_000;
    private static final int STEPS_PER_FRAME = 4;
    private static final int STEPS_PER_CHECK = 500;
    private static final int MOST_TRIES = 10;

    private final ManualClock clock = new ManualClock();
    private final VirtualNetwork network;
    private final SimulatedHost host;
    private final Engine engine;
    private final SimulatedThreads threads = new SimulatedThreads();
    private final List<Throwable> errors = new ArrayList<>();
    private final MediaConnection connection;
    private final List<MediaEvent> events = new ArrayList<>();
    private final List<SimulatedPhone> phones = new ArrayList<>();
    private Runnable watcher = () -> {};
    private long steps;

    SimulatedSwitch(VirtualNetwork network) throws IOException {
        this(network, SimulatedSwitch::encoder, SimulatedSwitch::stream);
    }

    /** With codecs of one's own making, which may fail. */
    SimulatedSwitch(
            VirtualNetwork network, IntFunction<OpusEncoder> encoders, Function<PayloadPool, TalkerStream> streams)
            throws IOException {
        this(network, encoders, streams, true);
    }

    /** With packets that pass to listeners as they are, or without. */
    SimulatedSwitch(
            VirtualNetwork network,
            IntFunction<OpusEncoder> encoders,
            Function<PayloadPool, TalkerStream> streams,
            boolean passing)
            throws IOException {
        this.network = network;
        host = new SimulatedHost(network, clock);
        EngineParts parts = parts(encoders, streams, passing, 1, events::add, threads, errors, clock);
        engine = new Engine(host, MEDIA, parts, handshake -> {});
        engine.agents().forEach(agent -> threads.start(agent.agent(), agent.idle()));
        connection = engine.connect(List.of(MEDIA), () -> new EngineHealth(true, true, List.of()));
    }

    /** An engine that tests drive by hand. */
    static EngineParts parts(
            int helpers,
            MediaEventListener listener,
            SimulatedThreads threads,
            List<Throwable> errors,
            ManualClock clock) {
        return parts(
                SimulatedSwitch::encoder, SimulatedSwitch::stream, true, helpers, listener, threads, errors, clock);
    }

    private static EngineParts parts(
            IntFunction<OpusEncoder> encoders,
            Function<PayloadPool, TalkerStream> streams,
            boolean passing,
            int helpers,
            MediaEventListener listener,
            SimulatedThreads threads,
            List<Throwable> errors,
            ManualClock clock) {
        return new EngineParts(
                IDENTITY,
                encoders,
                0,
                true,
                helpers,
                Dimming.DEFAULT_DB,
                streams,
                passing ? Optional.of(() -> Opus.library().decoder()) : Optional.empty(),
                TalkGatePolicy.ENFORCED,
                true,
                listener,
                threads,
                (roleName, error) -> errors.add(error),
                new SeededRandom(1),
                clock,
                0);
    }

    static OpusEncoder encoder(int channels) {
        return Opus.library().encoder(OpusSettings.speech(channels).withComplexity(0));
    }

    static TalkerStream stream(PayloadPool payloads) {
        return new TalkerStream(Opus.library().decoder(), payloads, TalkerStream.DEFAULT_THRESHOLD_DBFS);
    }

    MediaConnection connection() {
        return connection;
    }

    SimulatedHost host() {
        return host;
    }

    VirtualNetwork network() {
        return network;
    }

    SimulatedThreads threads() {
        return threads;
    }

    /** Failures that were confined to one loop or mix. */
    List<Throwable> errors() {
        return errors;
    }

    long nowNs() {
        return clock.getAsLong();
    }

    List<MediaEvent> events() {
        return events;
    }

    Engine engine() {
        return engine;
    }

    /** The whole machine stands still for a time. */
    void standStill(long durationMs) {
        clock.advanceNs(durationMs * 1_000_000);
    }

    /** Those of one kind so far. */
    <E extends MediaEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    long counter(EngineCounter counter) {
        return engine.counters().get(counter);
    }

    LoopId loop(int number) {
        LoopId loop = new LoopId("LOOP" + number);
        connection.openLoop(loop, groupOf(number));
        return loop;
    }

    static LoopAddress groupOf(int loopNumber) {
        return new LoopAddress("239.255.1." + loopNumber, 20_000 + loopNumber);
    }

    SimulatedPhone phone(int number) {
        SimulatedPhone phone = newPhone(number);
        connection.openRtpEndpoint(phone.endpoint(), new RtpEndpoint(phone.address(), SimulatedPhone.PAYLOAD_TYPE));
        phones.add(phone);
        return phone;
    }

    /** What came for somebody who had the address before is not for him. */
    private SimulatedPhone newPhone(int number) {
        SimulatedPhone phone = new SimulatedPhone(number);
        while (network.poll(phone.address(), clock.getAsLong()).isPresent()) {}
        return phone;
    }

    /** Opens a browser; its checks repeat until the first one has come through. */
    SimulatedPhone browser(int number) {
        return browser(number, false);
    }

    /** As {@link #browser}; every packet repeats the one before. */
    SimulatedPhone repeatingBrowser(int number) {
        return browser(number, true);
    }

    private SimulatedPhone browser(int number, boolean repeats) {
        SimulatedPhone phone = newPhone(number);
        SimulatedBrowserLeg leg =
                SimulatedBrowserLeg.open(phone.endpoint(), phone.address(), repeats, connection, host);
        long answered = counter(EngineCounter.STUN_ANSWERED);
        run(5);
        for (int tries = 0; counter(EngineCounter.STUN_ANSWERED) == answered && tries < MOST_TRIES; tries++) {
            leg.check(host);
            run(100);
        }
        engine.conductor().keys(phone.endpoint(), SimulatedBrowserLeg.keysOfServer());
        phone.over(leg);
        phones.add(phone);
        return phone;
    }

    /** The phone hangs up, the browser says so by its session: the endpoint is closed. */
    void leave(SimulatedPhone phone) {
        connection.closeEndpoint(phone.endpoint());
        phones.remove(phone);
    }

    /** Somebody who looks after every 5 ms of virtual time. */
    void watch(Runnable other) {
        watcher = other;
    }

    /** Lets virtual time pass: every phone sends a packet each 20 ms, and the agents run. */
    void run(long durationMs) {
        for (long end = steps + durationMs * 1_000_000 / STEP_NS; steps < end; steps++) {
            if (steps % STEPS_PER_FRAME == 0) {
                phones.forEach(phone -> phone.talk(host, MEDIA));
            }
            if (steps % STEPS_PER_CHECK == 0) {
                phones.forEach(phone -> phone.browser().ifPresent(leg -> leg.check(host)));
            }
            clock.advanceNs(STEP_NS);
            threads.invokeUntilIdle(clock.getAsLong());
            phones.forEach(phone -> phone.listen(network, clock.getAsLong()));
            watcher.run();
        }
    }

    @Override
    public void close() {
        threads.close();
        engine.close();
    }
}
