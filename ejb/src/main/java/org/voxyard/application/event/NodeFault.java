package org.voxyard.application.event;

import java.util.Optional;
import org.voxyard.media.api.LoopId;

/**
 * Something went wrong in the engine; {@code sentence} says what.
 *
 * @param loop that it concerns alone; empty when it is the whole node
 */
public record NodeFault(Kind kind, Optional<LoopId> loop, String sentence) implements ApplicationEvent {

    /** What went wrong. */
    public enum Kind {
        /** The mixer hung; another one has taken over. */
        MIXER_REPLACED,
        /** The mixer hangs and nothing takes over. */
        MIXER_GIVEN_UP,
        /** The mixer failed at one loop and has begun it anew. */
        LOOP_RESTARTED,
        /** A loop has no audio path. */
        LOOP_FAULT
    }
}
