package org.voxyard.jca;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

/** The application's end of a pooled connection: passes every verb on while open, IllegalStateException afterwards. */
public final class MediaConnectionHandle implements MediaConnection {
    private volatile VoxyardManagedConnection owner;

    MediaConnectionHandle(VoxyardManagedConnection owner) {
        this.owner = owner;
    }

    void moveTo(VoxyardManagedConnection newOwner) {
        VoxyardManagedConnection oldOwner = owner;
        owner = newOwner;
        if (oldOwner != null) {
            oldOwner.left(this);
        }
    }

    void invalidate() {
        owner = null;
    }

    private MediaConnection engine() {
        VoxyardManagedConnection current = owner;
        if (current == null) {
            throw new IllegalStateException("This media connection is closed.");
        }
        return current.engine();
    }

    @Override
    public void openLoop(LoopId loop, LoopAddress address) {
        engine().openLoop(loop, address);
    }

    @Override
    public void closeLoop(LoopId loop) {
        engine().closeLoop(loop);
    }

    @Override
    public void setPriority(LoopId loop, LoopPriority priority) {
        engine().setPriority(loop, priority);
    }

    @Override
    public MediaOffer openEndpoint(EndpointId endpoint) {
        return engine().openEndpoint(endpoint);
    }

    @Override
    public void answer(EndpointId endpoint, String sdp) throws MalformedAnswerException {
        engine().answer(endpoint, sdp);
    }

    @Override
    public Ssrc openRtpEndpoint(EndpointId endpoint, RtpEndpoint leg) {
        return engine().openRtpEndpoint(endpoint, leg);
    }

    @Override
    public Ssrc openPlayer(EndpointId endpoint) {
        return engine().openPlayer(endpoint);
    }

    @Override
    public void play(EndpointId player, LoopId loop, Clip clip) {
        engine().play(player, loop, clip);
    }

    @Override
    public Clip encode(String name, byte[] wav) throws IOException {
        return engine().encode(name, wav);
    }

    @Override
    public void closeEndpoint(EndpointId endpoint) {
        engine().closeEndpoint(endpoint);
    }

    @Override
    public void switchLoop(EndpointId endpoint, LoopId loop, LoopState state) {
        engine().switchLoop(endpoint, loop, state);
    }

    @Override
    public void setVolume(EndpointId endpoint, LoopId loop, int volume) {
        engine().setVolume(endpoint, loop, volume);
    }

    @Override
    public void setPan(EndpointId endpoint, LoopId loop, int pan) {
        engine().setPan(endpoint, loop, pan);
    }

    @Override
    public void setTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy) {
        engine().setTalkGate(endpoint, policy);
    }

    @Override
    public void setTalking(EndpointId endpoint, LoopId loop, boolean talking) {
        engine().setTalking(endpoint, loop, talking);
    }

    @Override
    public CompletableFuture<List<EndpointReading>> inspectEndpoints() {
        return engine().inspectEndpoints();
    }

    @Override
    public List<CounterReading> counters() {
        return engine().counters();
    }

    @Override
    public EngineHealth health() {
        return engine().health();
    }

    @Override
    public void close() {
        VoxyardManagedConnection current = owner;
        owner = null;
        if (current != null) {
            current.closed(this);
        }
    }
}
