package org.voxyard.application;

import org.voxyard.application.port.MediaGateway;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.SessionChange;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;

/** Makes media legs in the engine follow the sessions that they belong to. */
final class Legs {
    private final MediaGateway media;

    Legs(MediaGateway media) {
        this.media = media;
    }

    void follow(OperatorSession session, EndpointId endpoint, SessionChange step) {
        switch (step) {
            case SessionChange.Switched switched -> follow(session, endpoint, switched);
            case SessionChange.GateMoved gate -> media.setTalking(endpoint, gate.loop(), gate.open());
        }
    }

    /** Brings a new leg to where its session stands; gates are closed. */
    void connect(OperatorSession session, EndpointId endpoint) {
        if (session.talkGate().isPresent()) {
            takeTalkGate(session, endpoint);
        }
        for (LoopId loop : session.loops()) {
            media.switchLoop(endpoint, loop, session.state(loop));
            place(session, endpoint, loop);
        }
    }

    void takeTalkGate(OperatorSession session, EndpointId endpoint) {
        media.setTalkGate(endpoint, session.talkGate());
    }

    void close(EndpointId endpoint) {
        media.closeEndpoint(endpoint);
    }

    private void follow(OperatorSession session, EndpointId endpoint, SessionChange.Switched step) {
        media.switchLoop(endpoint, step.loop(), step.to());
        if (step.entered()) {
            place(session, endpoint, step.loop());
        }
    }

    /** Pan is told when the loop was ever moved only: most never are. */
    private void place(OperatorSession session, EndpointId endpoint, LoopId loop) {
        media.setVolume(endpoint, loop, session.setting(loop).volume());
        if (session.setting(loop).pan() != 0) {
            media.setPan(endpoint, loop, session.setting(loop).pan());
        }
    }
}
