package org.voxyard.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.MediaEngineException;
import org.voxyard.media.api.CounterReading;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.api.SdesKeys;
import org.voxyard.media.api.SrtpSuite;

/**
 * The engine alone with one loop, for a load program that plays its participants: endpoint i sends from and receives at
 * 127.0.0.1:(22000 + 2 i), Opus is payload type 111. Runs until it gets a signal, then tells its counters on standard
 * error.
 */
final class EngineProgram implements AutoCloseable {
    private static final LoopId LOOP = new LoopId("BENCH");
    private static final int FIRST_PORT = 22_000;
    private static final int PORT_STEP = 2;
    private static final int PAYLOAD_TYPE = 111;
    private static final int GROUP_PORT = 20_001;

    private final EngineSettings settings;
    private final MediaEngine engine;
    private final MediaConnection connection;

    private EngineProgram(EngineSettings settings, Path dataFolder) throws MediaEngineException {
        this.settings = settings;
        engine = MediaEngine.launch(new MediaEngineContext()
                .dataFolder(dataFolder)
                .mediaPort(settings.port())
                .opusComplexity(settings.complexity())
                .opusComplexityFixed(settings.fixedComplexity())
                .passThrough(settings.passThrough()));
        connection = engine.connect();
        connection.openLoop(LOOP, group(engine.mediaPort()));
    }

    static boolean run(String[] args) throws Exception {
        EngineProgram program = start(EngineSettings.parse(args), Sound.DATA_FOLDER);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(program::end));
        System.out.println("Engine on UDP port " + program.port() + ": " + program.settings);
        new CountDownLatch(1).await();
        return true;
    }

    /** Starts the engine and seats all participants. */
    static EngineProgram start(EngineSettings settings, Path dataFolder) throws MediaEngineException {
        EngineProgram program = new EngineProgram(settings, dataFolder);
        for (int i = 0; i < settings.participants(); i++) {
            program.seat(i);
        }
        return program;
    }

    int port() {
        return engine.mediaPort();
    }

    /** A counter of the engine by its label. */
    long count(String label) {
        return connection.counters().stream()
                .filter(reading -> reading.label().equals(label))
                .mapToLong(CounterReading::value)
                .sum();
    }

    @Override
    public void close() {
        engine.close();
    }

    private void end() {
        connection.counters().stream()
                .filter(reading -> reading.value() != 0 || reading.label().startsWith("encoder-"))
                .map(EngineProgram::line)
                .forEach(System.err::println);
        close();
    }

    private void seat(int participant) {
        EndpointId endpoint = new EndpointId(participant);
        InetSocketAddress remote =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), FIRST_PORT + PORT_STEP * participant);
        boolean talks = participant < settings.talkers();
        Optional<SdesKeys> keys = talks ? Optional.empty() : settings.srtp().map(suite -> keys(suite, participant));
        connection.openRtpEndpoint(endpoint, new RtpEndpoint(remote, PAYLOAD_TYPE, keys));
        connection.setVolume(endpoint, LOOP, settings.volume(participant));
        connection.switchLoop(endpoint, LOOP, talks ? LoopState.SEND : LoopState.RECV);
        connection.setTalking(endpoint, LOOP, talks);
    }

    /** Nobody opens these packets: any key serves, one for each participant. */
    private static SdesKeys keys(SrtpSuite suite, int participant) {
        byte[] key = ByteBuffer.allocate(suite.keyBytes() + suite.saltBytes())
                .putInt(participant)
                .array();
        return new SdesKeys(suite, key, key);
    }

    /** Engines on different ports do not hear each other. */
    private static LoopAddress group(int port) {
        return new LoopAddress("239.255." + (port >> 8) + "." + (port & 0xFF), GROUP_PORT);
    }

    private static String line(CounterReading reading) {
        return "%-24s %,14d".formatted(reading.label(), reading.value());
    }
}
