package org.voxyard.web.signalling;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.voxyard.application.event.DirectoryChanged;
import org.voxyard.application.event.MediaLost;
import org.voxyard.application.event.MediaReady;
import org.voxyard.application.event.OperatorEvicted;
import org.voxyard.application.event.VoiceOnClosedGate;

/** Tells a client what concerns it alone, and all that the directory changed. */
@Singleton
final class OperatorNotices {
    private static final String CLOSED_GATE = "Your microphone is heard by the server, but push-to-talk was never "
            + "pressed, so nobody hears you. If your console has no push-to-talk, the administrator can set "
            + "VOXYARD_TALK_GATE to open.";

    private final Connections connections;

    @Inject
    OperatorNotices(Connections connections) {
        this.connections = connections;
    }

    void onMediaReady(@Observes MediaReady ready) {
        connections.toOperator(ready.operator(), ServerEvent.unicast("media_ready", new EventParameter.Nothing()));
    }

    void onMediaLost(@Observes MediaLost lost) {
        connections.toOperator(
                lost.operator(),
                Feature.VOXYARD_1,
                ServerEvent.unicast("media_lost", new EventParameter.Lost(lost.reason())));
    }

    void onEvicted(@Observes OperatorEvicted evicted) {
        connections.toOperator(evicted.operator(), Feature.VOXYARD_1, warning(evicted.reason()));
        connections.close(evicted.operator(), CloseCodes.POLICY, evicted.reason());
    }

    void onVoiceOnClosedGate(@Observes VoiceOnClosedGate voice) {
        connections.toOperator(voice.operator(), Feature.VOXYARD_1, warning(CLOSED_GATE));
    }

    void onDirectoryChanged(@Observes DirectoryChanged change) {
        connections.toAll(Feature.VOXYARD_1, ServerEvent.unicast("directory_changed", new EventParameter.Nothing()));
    }

    private static ServerEvent warning(String text) {
        return ServerEvent.unicast("notice", new EventParameter.Notice("warning", text));
    }
}
