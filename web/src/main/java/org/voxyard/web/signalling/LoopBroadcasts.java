package org.voxyard.web.signalling;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.voxyard.application.event.LoopMembershipChanged;
import org.voxyard.application.event.LoopSilent;
import org.voxyard.application.event.LoopStateChanged;
import org.voxyard.application.event.PanChanged;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.application.event.VoiceChanged;
import org.voxyard.application.event.VolumeChanged;
import org.voxyard.media.api.LoopId;

/** Tells clients what happens on loops (voice-loop-client.md §5), each change once. Events come one at a time. */
@Singleton
final class LoopBroadcasts {
    private static final String SWITCH = "switch_loop_state";

    private final Connections connections;
    private final Set<LoopId> audible = ConcurrentHashMap.newKeySet();

    @Inject
    LoopBroadcasts(Connections connections) {
        this.connections = connections;
    }

    void onMembershipChanged(@Observes LoopMembershipChanged change) {
        LoopId loop = change.loop();
        int count = change.participants().size();
        connections.toLoop(loop, ServerEvent.loopBroadcast(SWITCH, EventParameter.Switched.of(change)));
        connections.toLoop(
                loop,
                Feature.VOXYARD_1,
                ServerEvent.loopBroadcast("participants", new EventParameter.Count(loop, count)));
    }

    void onLoopStateChanged(@Observes LoopStateChanged change) {
        ServerEvent message = ServerEvent.userBroadcast(SWITCH, EventParameter.Switched.of(change));
        if (change.mirrored()) {
            connections.toOperator(change.operator(), message);
        } else {
            connections.toUser(change.user(), message);
        }
    }

    void onVolumeChanged(@Observes VolumeChanged change) {
        connections.toUser(
                change.by().user(), ServerEvent.userBroadcast("switch_loop_volume", EventParameter.Volume.of(change)));
    }

    void onPanChanged(@Observes PanChanged change) {
        connections.toUser(
                change.by().user(),
                Feature.VOXYARD_1,
                ServerEvent.userBroadcast("switch_loop_pan", EventParameter.Pan.of(change)));
    }

    void onTalkChanged(@Observes TalkChanged change) {
        connections.toLoop(change.loop(), ServerEvent.loopBroadcast("talking", EventParameter.Talk.of(change)));
    }

    void onVoiceChanged(@Observes VoiceChanged change) {
        connections.toLoop(
                change.loop(), Feature.VOXYARD_1, ServerEvent.loopBroadcast("voice", EventParameter.Voice.of(change)));
        if (change.on() && audible.add(change.loop())) {
            frame(change.loop(), true);
        }
    }

    void onLoopSilent(@Observes LoopSilent silent) {
        if (audible.remove(silent.loop())) {
            frame(silent.loop(), false);
        }
    }

    private void frame(LoopId loop, boolean on) {
        connections.toLoop(loop, ServerEvent.loopBroadcast("vad", new EventParameter.Vad(loop, on)));
    }
}
