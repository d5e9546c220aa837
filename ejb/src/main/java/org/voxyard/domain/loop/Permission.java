package org.voxyard.domain.loop;

import org.voxyard.domain.directory.RoleId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** What a role may do with a loop. */
public enum Permission {
    NONE(LoopState.NONE),
    RECV(LoopState.RECV),
    SEND(LoopState.SEND);

    private final LoopState highest;

    Permission(LoopState highest) {
        this.highest = highest;
    }

    /** Whether an operator with this permission may be in {@code state}. */
    public boolean allows(LoopState state) {
        return state.compareTo(highest) <= 0;
    }

    /** The state nearest to {@code wanted} that this permission allows. */
    public LoopState limit(LoopState wanted) {
        return allows(wanted) ? wanted : highest;
    }

    /** Why a role with this permission may not do more with the loop. */
    public String refusal(RoleId role, LoopId loop) {
        return this == NONE
                ? "Role " + role + " has no right to loop " + loop + "."
                : "Role " + role + " may listen to loop " + loop + " but not talk on it.";
    }

    /** The name on the wire: {@code none}, {@code recv} or {@code send}. */
    public String wireName() {
        return highest.wireName();
    }
}
