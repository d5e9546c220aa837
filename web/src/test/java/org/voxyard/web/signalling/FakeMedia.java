package org.voxyard.web.signalling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.CounterReading;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.TalkGatePolicy;

/** An engine that offers, reads answers that begin with v=0, and remembers its endpoints. */
final class FakeMedia implements MediaGateway {
    static final String OFFER = "v=0\r\no=- 4611731 1 IN IP4 127.0.0.1\r\n";

    final List<EndpointId> endpoints = new ArrayList<>();

    @Override
    public void openLoop(LoopId loop, LoopAddress address) {}

    @Override
    public void setPriority(LoopId loop, LoopPriority priority) {}

    @Override
    public void closeLoop(LoopId loop) {}

    @Override
    public String openEndpoint(EndpointId endpoint) {
        endpoints.add(endpoint);
        return OFFER;
    }

    @Override
    public void answer(EndpointId endpoint, String sdp) throws MalformedAnswerException {
        if (!sdp.startsWith("v=0")) {
            throw new MalformedAnswerException("The SDP answer does not begin with v=0.");
        }
    }

    @Override
    public void closeEndpoint(EndpointId endpoint) {
        endpoints.remove(endpoint);
    }

    @Override
    public void switchLoop(EndpointId endpoint, LoopId loop, LoopState state) {}

    @Override
    public void setVolume(EndpointId endpoint, LoopId loop, int volume) {}

    @Override
    public void setPan(EndpointId endpoint, LoopId loop, int pan) {}

    @Override
    public void setTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy) {}

    @Override
    public void setTalking(EndpointId endpoint, LoopId loop, boolean talking) {}

    @Override
    public void openPlayer(EndpointId player) {}

    @Override
    public void play(EndpointId player, LoopId loop, Clip clip) {}

    @Override
    public Clip encode(String name, byte[] wav) {
        return new Clip(name, List.of(wav));
    }

    @Override
    public List<EndpointReading> endpoints() {
        return List.of();
    }

    @Override
    public List<CounterReading> counters() {
        return List.of();
    }
}
