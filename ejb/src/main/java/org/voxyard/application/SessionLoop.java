package org.voxyard.application;

import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/**
 * What a session does with a loop.
 *
 * @param talking whether its talk gate is open
 * @param volume 0 to 100
 * @param pan −100 (left) to 100 (right)
 */
public record SessionLoop(LoopId loop, Permission permission, LoopState state, boolean talking, int volume, int pan) {

    static SessionLoop of(OperatorSession session, LoopId loop) {
        return new SessionLoop(
                loop,
                session.permission(loop),
                session.state(loop),
                session.isTalking(loop),
                session.setting(loop).volume(),
                session.setting(loop).pan());
    }
}
