package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.voxyard.application.LoopService;
import org.voxyard.application.TalkOutcome;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;

/** {@code talking}: push-to-talk; the answer tells whether the gate is open (voice-loop-client.md §9). */
@Singleton
final class Talking implements RequestHandler {
    private final LoopService loops;

    public record Parameter(LoopId loop, Boolean state) {}

    public record Response(UserId user, RoleId role, LoopId loop, boolean state) {}

    @Inject
    Talking(LoopService loops) {
        this.loops = loops;
    }

    @Override
    public Set<String> events() {
        return Set.of("talking");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHORISED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter wanted = request.parameter(Parameter.class);
        TalkOutcome outcome = loops.talk(connection.operator(), wanted.loop(), wanted.state());
        return new Response(outcome.user(), outcome.role(), outcome.loop(), outcome.talking());
    }
}
