package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.voxyard.application.LoopService;
import org.voxyard.media.api.LoopId;

/** {@code switch_loop_volume}: 0 to 100, in any loop state. */
@Singleton
final class SwitchLoopVolume implements RequestHandler {
    private final LoopService loops;

    public record Parameter(LoopId loop, Integer volume) {}

    public record Response(LoopId loop, int volume) {}

    @Inject
    SwitchLoopVolume(LoopService loops) {
        this.loops = loops;
    }

    @Override
    public Set<String> events() {
        return Set.of("switch_loop_volume");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHORISED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter wanted = request.parameter(Parameter.class);
        return new Response(wanted.loop(), loops.setVolume(connection.operator(), wanted.loop(), wanted.volume()));
    }
}
