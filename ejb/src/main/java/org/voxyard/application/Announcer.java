package org.voxyard.application;

import java.util.List;
import org.voxyard.application.event.LoopMembershipChanged;
import org.voxyard.application.event.LoopStateChanged;
import org.voxyard.application.event.TalkChanged;
import org.voxyard.domain.session.OperatorRepository;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.Participant;
import org.voxyard.domain.session.SessionChange;
import org.voxyard.domain.session.SessionChange.GateMoved;
import org.voxyard.domain.session.SessionChange.Switched;
import org.voxyard.media.api.LoopId;

/** Words the steps of sessions as events. Used under the switchboard's lock. */
final class Announcer {
    private final OperatorRepository operators;
    private final Outbox outbox;

    Announcer(OperatorRepository operators, Outbox outbox) {
        this.operators = operators;
        this.outbox = outbox;
    }

    /** The steps of one session, taken as {@code by}; when {@code mirrored}, it merely followed another one. */
    record Steps(OperatorSession session, Participant by, boolean mirrored, List<SessionChange> taken) {

        /** Whether the session stays in the state that this step led to. */
        boolean endWith(Switched step) {
            return session.state(step.loop()) == step.to();
        }
    }

    void tell(Steps steps) {
        for (SessionChange step : steps.taken()) {
            switch (step) {
                case GateMoved gate -> tell(steps, gate);
                case Switched switched -> tell(steps, switched);
            }
        }
    }

    List<Participant> participants(LoopId loop) {
        return operators.all().stream()
                .filter(session -> session.state(loop).hears())
                .map(OperatorSession::participant)
                .toList();
    }

    private void tell(Steps steps, GateMoved gate) {
        outbox.add(new TalkChanged(
                gate.loop(), gate.open(), steps.by(), steps.session().name()));
    }

    private void tell(Steps steps, Switched step) {
        List<Participant> participants = participants(step.loop());
        if (step.entered() || step.left()) {
            outbox.add(new LoopMembershipChanged(step.loop(), step.to(), steps.by(), participants));
        }
        if (steps.endWith(step)) {
            outbox.add(stateChanged(steps, step, participants));
            expectFollowers(steps, step);
        }
    }

    private static LoopStateChanged stateChanged(Steps steps, Switched step, List<Participant> participants) {
        Participant by = steps.by();
        return new LoopStateChanged(
                steps.session().id(),
                by.user(),
                by.role(),
                by.client(),
                step.loop(),
                step.to(),
                participants,
                steps.mirrored());
    }

    private void expectFollowers(Steps steps, Switched step) {
        if (!steps.mirrored()) {
            operators.all().stream()
                    .filter(other -> other != steps.session() && other.isIn(steps.by()))
                    .forEach(other -> other.mirror().expect(step.loop(), step.to(), other.state(step.loop())));
        }
    }
}
