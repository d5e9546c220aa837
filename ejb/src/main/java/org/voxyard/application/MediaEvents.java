package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
    private static final Logger LOG = System.getLogger(MediaEvents.class.getName());

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
            case MediaEvent.EncoderEffortChanged effort ->
                LOG.log(
                        Level.WARNING,
                        "Encoder complexity is now {0}: the load on this node changed",
                        effort.complexity());
            case MediaEvent.MixerReplaced replaced ->
                tell(
                        Level.ERROR,
                        Kind.MIXER_REPLACED,
                        "The mixer hung for " + replaced.stuckFor().toMillis() + " ms and was replaced; its "
                                + replaced.loopsMoved() + " loops go on.");
            case MediaEvent.MixerGivenUp stuck ->
                tell(
                        Level.ERROR,
                        Kind.MIXER_GIVEN_UP,
                        "The mixer has been hanging for " + stuck.stuckFor().toMillis()
                                + " ms and is not replaced any more: restart the server.");
            case MediaEvent.LoopRestarted restarted ->
                tell(
                        Level.ERROR,
                        new NodeFault(
                                Kind.LOOP_RESTARTED,
                                Optional.of(restarted.loop()),
                                "Loop " + restarted.loop() + " failed in the mixer and was begun anew: "
                                        + restarted.cause() + "."));
            case LoopFault fault ->
                tell(Level.WARNING, new NodeFault(Kind.LOOP_FAULT, Optional.of(fault.loop()), fault.sentence()));
        }
    }

    private void tell(Level level, Kind kind, String sentence) {
        tell(level, new NodeFault(kind, Optional.empty(), sentence));
    }

    private void tell(Level level, NodeFault fault) {
        LOG.log(level, fault.sentence());
        switchboard.announce(fault);
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
