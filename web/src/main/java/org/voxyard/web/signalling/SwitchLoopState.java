package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.LoopService;
import org.voxyard.application.SwitchOutcome;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** {@code switch_loop_state}: off, monitor or talk. A refusal tells the state that stays in effect. */
@Singleton
final class SwitchLoopState implements RequestHandler {
    private final LoopService loops;

    public record Parameter(LoopId loop, LoopState state) {}

    public record Response(LoopId loop, LoopState state, List<Participant> participants) {}

    @Inject
    SwitchLoopState(LoopService loops) {
        this.loops = loops;
    }

    @Override
    public Set<String> events() {
        return Set.of("switch_loop_state");
    }

    @Override
    public Phase needs() {
        return Phase.MEDIA_READY;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter wanted = request.parameter(Parameter.class);
        connection.subscribe();
        try {
            SwitchOutcome outcome = loops.switchLoop(connection.operator(), wanted.loop(), wanted.state());
            return new Response(wanted.loop(), outcome.state(), outcome.participants());
        } catch (NotPermittedException e) {
            Response inEffect = new Response(wanted.loop(), e.stateInEffect(), List.of());
            throw new RequestFault(ErrorCode.NO_PERMISSION, e.getMessage(), Optional.of(inEffect));
        }
    }
}
