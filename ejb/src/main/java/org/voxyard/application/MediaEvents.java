package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.event.LoopSilent;
import org.voxyard.application.event.MediaLost;
import org.voxyard.application.event.MediaReady;
import org.voxyard.application.event.NodeFault;
import org.voxyard.application.event.NodeFault.Kind;
import org.voxyard.application.event.VoiceOnClosedGate;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEvent.EndpointConnected;
import org.voxyard.media.api.MediaEvent.EndpointLost;
import org.voxyard.media.api.MediaEvent.LoopFault;
import org.voxyard.media.api.MediaEvent.TalkStarted;
import org.voxyard.media.api.MediaEvent.TalkStopped;

/** What the engine tells, in the words of operators. Called by one thread at a time, in the engine's order. */
@Singleton
public final class MediaEvents {
    private static final NodeLog LOG = NodeLog.of(MediaEvents.class);

    private final Switchboard switchboard;
    private final Voices voices;

    @Inject
    public MediaEvents(Switchboard switchboard, Voices voices) {
        this.switchboard = switchboard;
        this.voices = voices;
    }

    /** Acts on one event; events of legs that are gone are ignored. */
    public void on(MediaEvent event) {
        switch (event) {
            case EndpointConnected connected -> onConnected(connected.endpoint());
            case EndpointLost lost -> onLost(lost);
            case TalkStarted started -> voices.onStarted(started);
            case TalkStopped stopped -> voices.onStopped(stopped);
            case MediaEvent.LoopSilent silent -> switchboard.announce(new LoopSilent(silent.loop()));
            case MediaEvent.VoiceOnClosedGate voice -> onVoiceOnClosedGate(voice.endpoint());
            case MediaEvent.EncoderEffortChanged effort -> LOG.encoderEffortChanged(effort.complexity());
            case MediaEvent.MixerReplaced replaced -> onReplaced(replaced);
            case MediaEvent.MixerGivenUp stuck -> onGivenUp(stuck);
            case MediaEvent.LoopRestarted restarted -> onRestarted(restarted);
            case LoopFault fault -> onFault(fault);
        }
    }

    private void onReplaced(MediaEvent.MixerReplaced replaced) {
        long stuckMs = replaced.stuckFor().toMillis();
        LOG.mixerReplaced(stuckMs, replaced.loopsMoved());
        String sentence = "The mixer hung for " + stuckMs + " ms and was replaced; its " + replaced.loopsMoved()
                + " loops go on.";
        switchboard.announce(new NodeFault(Kind.MIXER_REPLACED, Optional.empty(), sentence));
    }

    private void onGivenUp(MediaEvent.MixerGivenUp stuck) {
        long stuckMs = stuck.stuckFor().toMillis();
        LOG.mixerGivenUp(stuckMs);
        String sentence =
                "The mixer has been hanging for " + stuckMs + " ms and is not replaced any more: restart the server.";
        switchboard.announce(new NodeFault(Kind.MIXER_GIVEN_UP, Optional.empty(), sentence));
    }

    private void onRestarted(MediaEvent.LoopRestarted restarted) {
        LOG.loopRestarted(restarted.loop(), restarted.cause());
        String sentence =
                "Loop " + restarted.loop() + " failed in the mixer and was begun anew: " + restarted.cause() + ".";
        switchboard.announce(new NodeFault(Kind.LOOP_RESTARTED, Optional.of(restarted.loop()), sentence));
    }

    private void onFault(LoopFault fault) {
        LOG.loopFault(fault.sentence());
        switchboard.announce(new NodeFault(Kind.LOOP_FAULT, Optional.of(fault.loop()), fault.sentence()));
    }

    private void onConnected(EndpointId endpoint) {
        switchboard.changeByLeg(endpoint, OperatorSession::mediaConnected, session -> new MediaReady(session.id()));
    }

    private void onLost(EndpointLost lost) {
        switchboard.changeByLeg(
                lost.endpoint(), OperatorSession::loseMedia, session -> new MediaLost(session.id(), lost.reason()));
    }

    private void onVoiceOnClosedGate(EndpointId endpoint) {
        switchboard.changeByLeg(endpoint, session -> List.of(), session -> new VoiceOnClosedGate(session.id()));
    }
}
