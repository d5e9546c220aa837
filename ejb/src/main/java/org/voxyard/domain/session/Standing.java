package org.voxyard.domain.session;

import org.voxyard.media.api.LoopState;

/** Where an operator stands on one loop. The gate is open in SEND only. */
record Standing(LoopState state, boolean gateOpen) {
    static final Standing OFF = new Standing(LoopState.NONE, false);

    Standing {
        if (gateOpen && state != LoopState.SEND) {
            throw new IllegalArgumentException("open gate in state " + state);
        }
    }
}
