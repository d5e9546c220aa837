package org.voxyard.infrastructure.media;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.CounterReading;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.EngineHealth;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.api.MediaConnectionFactory;
import org.voxyard.media.api.TalkGatePolicy;

/** The engine behind the resource adapter. A leg that the busy engine would not close is closed with the next command. */
@Singleton
public class EngineGateway implements MediaGateway {
    private final Queue<EndpointId> unclosed = new ConcurrentLinkedQueue<>();

    @Resource(lookup = "java:/voxyard/media")
    MediaConnectionFactory engine;

    private MediaConnection connection;

    @PostConstruct
    void connect() {
        connection = engine.getConnection();
    }

    @PreDestroy
    void disconnect() {
        connection.close();
    }

    EngineHealth health() {
        return connection.health();
    }

    @Override
    public void openLoop(LoopId loop, LoopAddress address) {
        connection.openLoop(loop, address);
    }

    @Override
    public void setPriority(LoopId loop, LoopPriority priority) {
        connection.setPriority(loop, priority);
    }

    @Override
    public void closeLoop(LoopId loop) {
        connection.closeLoop(loop);
    }

    @Override
    public String openEndpoint(EndpointId endpoint) {
        closeLeftOvers();
        return connection.openEndpoint(endpoint).sdp();
    }

    @Override
    public void answer(EndpointId endpoint, String sdp) throws MalformedAnswerException {
        connection.answer(endpoint, sdp);
    }

    @Override
    public void closeEndpoint(EndpointId endpoint) {
        unclosed.add(endpoint);
        closeLeftOvers();
    }

    @Override
    public void switchLoop(EndpointId endpoint, LoopId loop, LoopState state) {
        closeLeftOvers();
        connection.switchLoop(endpoint, loop, state);
    }

    @Override
    public void setVolume(EndpointId endpoint, LoopId loop, int volume) {
        connection.setVolume(endpoint, loop, volume);
    }

    @Override
    public void setPan(EndpointId endpoint, LoopId loop, int pan) {
        connection.setPan(endpoint, loop, pan);
    }

    @Override
    public void setTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy) {
        connection.setTalkGate(endpoint, policy);
    }

    @Override
    public void setTalking(EndpointId endpoint, LoopId loop, boolean talking) {
        connection.setTalking(endpoint, loop, talking);
    }

    @Override
    public void openPlayer(EndpointId player) {
        connection.openPlayer(player);
    }

    @Override
    public void play(EndpointId player, LoopId loop, Clip clip) {
        connection.play(player, loop, clip);
    }

    @Override
    public Clip encode(String name, byte[] wav) throws IOException {
        return connection.encode(name, wav);
    }

    @Override
    public List<EndpointReading> endpoints() {
        try {
            return connection.inspectEndpoints().get(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new EngineBusyException("inspectEndpoints");
        } catch (ExecutionException | TimeoutException hanging) {
            throw new EngineBusyException("inspectEndpoints");
        }
    }

    @Override
    public List<CounterReading> counters() {
        return connection.counters();
    }

    private void closeLeftOvers() {
        for (EndpointId endpoint = unclosed.poll(); endpoint != null; endpoint = unclosed.poll()) {
            try {
                connection.closeEndpoint(endpoint);
            } catch (EngineBusyException overload) {
                unclosed.add(endpoint);
                return;
            }
        }
    }
}
