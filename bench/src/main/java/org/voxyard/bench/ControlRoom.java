package org.voxyard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.voxyard.media.MediaEngine;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.MediaEngineException;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaConnection;

/** An engine with loops, and operators with phones who monitor some of them at volumes as people set them. */
final class ControlRoom implements AutoCloseable {
    /** The loop that matters, the others that count, what runs in the background. */
    private static final List<Integer> VOLUMES = List.of(100, 70, 70, 70, 40, 40);

    private static final int GROUP_PORT = 20_001;

    private final ControlRoomSettings settings;
    private final Random chance;
    private final MediaEngine engine;
    private final MediaConnection connection;
    private final Phones phones;

    private ControlRoom(ControlRoomSettings settings, Path dataFolder) throws IOException, MediaEngineException {
        this.settings = settings;
        chance = new Random(settings.seed());
        engine = MediaEngine.launch(new MediaEngineContext()
                .dataFolder(dataFolder)
                .mediaPort(0)
                .opusComplexity(settings.complexity())
                .opusComplexityFixed(settings.fixedComplexity()));
        connection = engine.connect();
        phones = new Phones(settings.operators(), engine.mediaPort());
    }

    /** Opens the loops, seats the operators, and the talkers begin to speak in turn through all of {@code speech}. */
    static ControlRoom open(ControlRoomSettings settings, List<Sound> speech, Path dataFolder)
            throws IOException, MediaEngineException {
        ControlRoom room = new ControlRoom(settings, dataFolder);
        for (int i = 0; i < settings.loops(); i++) {
            room.connection.openLoop(loop(i), room.group(i));
        }
        for (int i = 0; i < settings.operators(); i++) {
            room.seat(i, speech);
        }
        room.phones.start();
        return room;
    }

    Counts counts() {
        return Counts.of(connection.counters());
    }

    /** RTP packets that all operators got so far. */
    long received() {
        return phones.received();
    }

    /** RTP packets that one operator got so far. */
    long receivedBy(int operator) {
        return phones.get(operator).received();
    }

    @Override
    public void close() throws IOException {
        phones.close();
        engine.close();
    }

    private void seat(int operator, List<Sound> speech) throws IOException {
        EndpointId endpoint = new EndpointId(operator);
        connection.openRtpEndpoint(endpoint, phones.get(operator).endpoint());
        List<LoopId> monitored = chooseLoops();
        for (LoopId loop : monitored) {
            connection.setVolume(endpoint, loop, VOLUMES.get(chance.nextInt(VOLUMES.size())));
            connection.switchLoop(endpoint, loop, LoopState.RECV);
        }
        if (operator < settings.talkers()) {
            talk(operator, monitored.getFirst(), speech.get(operator % speech.size()));
        }
    }

    private void talk(int operator, LoopId loop, Sound sound) {
        EndpointId endpoint = new EndpointId(operator);
        connection.switchLoop(endpoint, loop, LoopState.SEND);
        connection.setTalking(endpoint, loop, true);
        phones.get(operator).talk(new Mouth(sound));
    }

    private List<LoopId> chooseLoops() {
        List<LoopId> all = new ArrayList<>(
                IntStream.range(0, settings.loops()).mapToObj(ControlRoom::loop).toList());
        Collections.shuffle(all, chance);
        return all.subList(0, settings.monitored());
    }

    private static LoopId loop(int index) {
        return new LoopId("LOOP-" + (index + 1));
    }

    /** Engines on different ports do not hear each other. */
    private LoopAddress group(int loop) {
        int port = engine.mediaPort();
        return new LoopAddress("239.255." + (port >> 8) + "." + (port & 0xFF), GROUP_PORT + loop);
    }
}
