package org.voxyard.domain.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/**
 * Tells a user's own switches from those with which a console follows another one of the same user and role. A follower
 * switches to what it was told, in that order; were that told to the others again, two consoles would chase each other
 * for ever (voice-loop-client.md §12.6).
 */
public final class Mirror {
    static final int MAX_PENDING = 8;

    private final Map<LoopId, Deque<LoopState>> told = new HashMap<>();

    /**
     * The connection is about to be told that another one, of the same user and role, is in this state now.
     *
     * @param current the connection's own state; nothing is expected of a connection that is there already
     */
    public void expect(LoopId loop, LoopState state, LoopState current) {
        Deque<LoopState> pending = told.computeIfAbsent(loop, ignored -> new ArrayDeque<>());
        LoopState foreseen = pending.isEmpty() ? current : pending.getLast();
        if (foreseen == state) {
            return;
        }
        if (pending.size() == MAX_PENDING) {
            pending.removeFirst();
        }
        pending.addLast(state);
    }

    /** Whether the connection, which switches to this state, merely follows. */
    public boolean follows(LoopId loop, LoopState state) {
        Deque<LoopState> pending = told.getOrDefault(loop, new ArrayDeque<>());
        while (!pending.isEmpty()) {
            if (pending.removeFirst() == state) {
                return true;
            }
        }
        return false;
    }

    void clear() {
        told.clear();
    }
}
