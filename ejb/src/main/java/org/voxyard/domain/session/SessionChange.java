package org.voxyard.domain.session;

import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** One step that an {@link OperatorSession} has taken, for the engine to follow and for others to be told. */
public sealed interface SessionChange {

    LoopId loop();

    /** The state of a loop changed; NONE and SEND are never neighbours. */
    record Switched(LoopId loop, LoopState from, LoopState to) implements SessionChange {
        public boolean entered() {
            return from == LoopState.NONE;
        }

        public boolean left() {
            return to == LoopState.NONE;
        }
    }

    /** The talk gate of a loop opened or closed. */
    record GateMoved(LoopId loop, boolean open) implements SessionChange {}
}
