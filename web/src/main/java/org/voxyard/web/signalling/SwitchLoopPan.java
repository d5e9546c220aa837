package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.voxyard.application.LoopService;
import org.voxyard.media.api.LoopId;

/** {@code switch_loop_pan}: −100 (left) to 100 (right), in any loop state. Ours, not of the stock protocol. */
@Singleton
final class SwitchLoopPan implements RequestHandler {
    private final LoopService loops;

    public record Parameter(LoopId loop, Integer pan) {}

    public record Response(LoopId loop, int pan) {}

    @Inject
    SwitchLoopPan(LoopService loops) {
        this.loops = loops;
    }

    @Override
    public Set<String> events() {
        return Set.of("switch_loop_pan");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHORISED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter wanted = request.parameter(Parameter.class);
        return new Response(wanted.loop(), loops.setPan(connection.operator(), wanted.loop(), wanted.pan()));
    }
}
