package org.voxyard.application.port;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

/**
 * The engine as the use cases need it. Verbs only hand a command over and return at once; each throws
 * {@link org.voxyard.media.api.EngineBusyException} when the engine takes none.
 */
public interface MediaGateway {

    void openLoop(LoopId loop, LoopAddress address);

    void setPriority(LoopId loop, LoopPriority priority);

    void closeLoop(LoopId loop);

    /** Opens a browser's leg and returns the SDP offer for it. */
    String openEndpoint(EndpointId endpoint);

    void answer(EndpointId endpoint, String sdp) throws MalformedAnswerException;

    void closeEndpoint(EndpointId endpoint);

    void switchLoop(EndpointId endpoint, LoopId loop, LoopState state);

    void setVolume(EndpointId endpoint, LoopId loop, int volume);

    void setPan(EndpointId endpoint, LoopId loop, int pan);

    /** Sets when the endpoint's packets pass; empty for what the node is set to. */
    void setTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy);

    void setTalking(EndpointId endpoint, LoopId loop, boolean talking);

    /** Opens a source of clips. */
    void openPlayer(EndpointId player);

    void play(EndpointId player, LoopId loop, Clip clip);

    /** Makes a clip of a WAV file, as {@link org.voxyard.media.api.MediaConnection#encode}. */
    Clip encode(String name, byte[] wav) throws IOException;

    /** All media legs, by endpoint id; waits for the engine, at most a second. */
    List<EndpointReading> endpoints();

    /** All counters as they are now, in a stable order; a read of memory. */
    List<CounterReading> counters();
}
