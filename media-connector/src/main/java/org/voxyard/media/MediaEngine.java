package org.voxyard.media;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.agent.AgentRunner;
import org.voxyard.media.agent.AgentRunners;
import org.voxyard.media.api.EngineHealth;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.dtls.DtlsWarmUp;
import org.voxyard.media.engine.Engine;
import org.voxyard.media.engine.EngineParts;
import org.voxyard.media.mix.TalkerStream;
import org.voxyard.media.srtp.SrtpProfile;
import org.voxyard.media.transport.LinuxNetwork;
import org.voxyard.media.transport.MulticastSelfTest;
import org.voxyard.media.transport.Network;
import org.voxyard.media.transport.UdpNetwork;

/** A running media engine: sockets, real-time threads, codec. The only entry point for whoever hosts it. */
public final class MediaEngine implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MediaEngine.class.getName());
    private static final long TICKING_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Engine engine;
    private final LogLimit logLimit = new LogLimit(System.nanoTime());
    private final AgentRunners runners = new AgentRunners(System::nanoTime, this::onError);
    private final ExecutorService handshakes;
    private final Future<SrtpProfile> warmUp;
    private final Optional<String> multicastFault;
    private final MediaConnection connection;

    private MediaEngine(MediaEngineContext context) throws IOException, MediaEngineException {
        NetworkInterface multicast = multicastInterface(context);
        Network network = network(context, multicast);
        OpusLibrary opus = OpusLibrary.load(context.dataFolder());
        multicastFault = new MulticastSelfTest(multicast, network, new SecureRandom(), System::nanoTime).run();
        multicastFault.ifPresent(sentence -> LOG.log(System.Logger.Level.ERROR, "VOX000301: " + sentence));
        handshakes = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("voxyard-dtls-", 0).factory());
        InetSocketAddress address = new InetSocketAddress(context.bindAddress(), context.mediaPort());
        EngineParts parts = parts(context, opus);
        warmUp = DtlsWarmUp.run(parts.identity(), handshakes);
        engine = new Engine(network, address, parts, handshakes);
        int port = engine.mediaAddress().getPort();
        List<InetSocketAddress> candidates = advertised(context).stream()
                .map(advertised -> new InetSocketAddress(advertised, port))
                .toList();
        connection = engine.connect(candidates, this::health);
    }

    /**
     * Opens the sockets and starts the threads. Multicast that does not work is no reason to fail: it is logged and part
     * of {@link MediaConnection#health}.
     *
     * @throws MediaEngineException with one sentence that says what to do: port in use, no such interface, no codec
     */
    public static MediaEngine launch(MediaEngineContext context) throws MediaEngineException {
        try {
            MediaEngine engine = new MediaEngine(context);
            engine.start();
            return engine;
        } catch (IOException e) {
            throw new MediaEngineException(
                    "The media engine could not open UDP port " + context.mediaPort() + " on "
                            + context.bindAddress().getHostAddress() + ": " + e.getMessage()
                            + ". Stop the program that uses it or set another media port.",
                    e);
        }
    }

    /** The handle for the application; the same for everybody. */
    public MediaConnection connect() {
        return connection;
    }

    /** The UDP port that all endpoints use. */
    public int mediaPort() {
        return engine.mediaAddress().getPort();
    }

    /** Thread ids by agent, for measurements of CPU time and allocation. */
    public List<AgentRunner> runners() {
        return runners.running();
    }

    /** Stops the threads, each within three seconds, and closes the sockets. */
    @Override
    public void close() {
        warmUp.cancel(true);
        handshakes.shutdownNow();
        runners.close();
        engine.close();
    }

    private void start() {
        engine.agents().forEach(agent -> runners.start(agent.agent(), agent.idle()));
    }

    private void onError(String roleName, Throwable error) {
        engine.counters().increment(EngineCounter.AGENT_ERRORS);
        if (logLimit.admits(System.nanoTime())) {
            LOG.log(System.Logger.Level.ERROR, "VOX000302: Duty cycle of agent " + roleName + " failed", error);
        }
    }

    private EngineHealth health() {
        List<String> faults = new ArrayList<>();
        multicastFault.ifPresent(faults::add);
        faults.addAll(engine.faults());
        long nowNs = System.nanoTime();
        boolean ticking = isTicking(nowNs);
        if (!ticking) {
            faults.add("The media engine's mixer does not tick: the machine is overloaded or a thread is stuck.");
        }
        return new EngineHealth(ticking, multicastFault.isEmpty(), faults, engine.notices(nowNs));
    }

    private boolean isTicking(long nowNs) {
        return engine.mixerSilentForNs(nowNs) < TICKING_NS
                && runners.running().stream()
                        .allMatch(runner -> nowNs - runner.tracker().lastStartNs() < TICKING_NS);
    }

    private EngineParts parts(MediaEngineContext context, OpusLibrary opus) {
        SecureRandom random = new SecureRandom();
        return new EngineParts(
                DtlsIdentity.create(random, Instant.now()),
                channels -> opus.encoder(OpusSettings.speech(channels).withComplexity(context.opusComplexity())),
                context.opusComplexity(),
                context.opusComplexityFixed(),
                Runtime.getRuntime().availableProcessors() - 1,
                context.dimmingDb(),
                payloads -> new TalkerStream(
                        opus.decoder(), payloads, TalkerStream.DEFAULT_THRESHOLD_DBFS, context.automaticGain()),
                context.passThrough() ? Optional.of(opus::decoder) : Optional.empty(),
                context.talkGate(),
                context.redundancy(),
                context.listener(),
                runners,
                this::onError,
                random,
                System::nanoTime,
                TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - System.nanoTime());
    }

    /** Nobody can send to the wildcard address: then it is this host's addresses that are told. */
    private static List<InetAddress> advertised(MediaEngineContext context) throws IOException {
        if (!context.advertisedAddresses().isEmpty()) {
            return context.advertisedAddresses();
        }
        if (!context.bindAddress().isAnyLocalAddress()) {
            return List.of(context.bindAddress());
        }
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    private static Network network(MediaEngineContext context, NetworkInterface multicast) {
        return context.portableNetwork() || !LinuxNetwork.isSupported()
                ? new UdpNetwork(multicast, context.multicastTtl())
                : new LinuxNetwork(multicast, context.multicastTtl());
    }

    private static NetworkInterface multicastInterface(MediaEngineContext context)
            throws IOException, MediaEngineException {
        NetworkInterface named = NetworkInterface.getByName(context.multicastInterface());
        if (named == null) {
            throw new MediaEngineException(
                    "There is no network interface " + context.multicastInterface()
                            + " for loop audio: name one that exists in VOXYARD_MULTICAST_INTERFACE.",
                    null);
        }
        return named;
    }
}
