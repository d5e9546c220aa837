package org.voxyard.application;

import java.util.List;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/**
 * What operators do with loops. Every verb needs a role and throws
 * {@link org.voxyard.domain.session.NotPermittedException} without the right, or without a role. Events of a verb have
 * been delivered when it returns.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class LoopService {

    /** The loops of the operator's role, by name. */
    public List<LoopView> loops(OperatorId operator) {
        throw new UnsupportedOperationException();
    }

    /** Switches a loop off, to monitor or to talk, and remembers that for the user and role. */
    public SwitchOutcome switchLoop(OperatorId operator, LoopId loop, LoopState state) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets and remembers the loop's volume, in any loop state.
     *
     * @param volume 0 to 100; numbers beyond are cut to that
     * @return the volume in effect
     */
    public int setVolume(OperatorId operator, LoopId loop, int volume) {
        throw new UnsupportedOperationException();
    }

    /** Push-to-talk. Without effect, and no error, when the loop is not in SEND (voice-loop-client.md §9.6). */
    public TalkOutcome talk(OperatorId operator, LoopId loop, boolean talking) {
        throw new UnsupportedOperationException();
    }

    /** Whether the operator's role has the loop, so that the loop's broadcasts are for this operator. Takes no time. */
    public boolean mayMonitor(OperatorId operator, LoopId loop) {
        throw new UnsupportedOperationException();
    }
}
