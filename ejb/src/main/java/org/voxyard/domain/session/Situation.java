package org.voxyard.domain.session;

import java.util.List;
import java.util.Optional;
import org.voxyard.domain.access.Finding;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/**
 * Where a session stands on a loop.
 *
 * @param connected whether audio can flow
 * @param talking whether push-to-talk is down
 * @param volume 0 to 100
 */
public record Situation(
        Optional<RoleId> role, boolean connected, LoopId loop, LoopState state, boolean talking, int volume) {

    /** Whether the loop's voices reach the operator's ear. */
    public boolean hears() {
        return connected && state.hears() && volume > 0;
    }

    /** Whether the operator's voice reaches the loop. */
    public boolean talks() {
        return connected && talking;
    }

    /** The rules behind that, in the order in which they are asked. */
    public List<Finding> findings() {
        return List.of(
                Finding.of(
                        "role-taken",
                        role.isPresent(),
                        "The session is in role " + role.map(RoleId::value).orElse("") + ".",
                        "The session has not taken a role."),
                Finding.of(
                        "media-connected",
                        connected,
                        "The browser's audio is connected.",
                        "The browser's audio is not connected."),
                Finding.of(
                        "monitoring",
                        state.hears(),
                        "Loop " + loop + " is switched on.",
                        "Loop " + loop + " is switched off."),
                Finding.of("volume-up", volume > 0, "The volume is " + volume + " of 100.", "The volume is 0: silent."),
                Finding.of(
                        "talk-state",
                        state == LoopState.SEND,
                        "Loop " + loop + " is switched to talk.",
                        "Loop " + loop + " is not switched to talk."),
                Finding.of("push-to-talk", talking, "Push-to-talk is down.", "Push-to-talk is not down."));
    }
}
