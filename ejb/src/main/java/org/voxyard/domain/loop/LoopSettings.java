package org.voxyard.domain.loop;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;

/** Where {@link LoopSetting}s are kept, one for each user, role and loop. Verbs begin a transaction when there is none. */
public interface LoopSettings {

    /** The settings of a user in a role; loops that were never touched are missing. */
    Map<LoopId, LoopSetting> of(UserId user, RoleId role);

    /** Changes one setting, which begins as {@link LoopSetting#UNTOUCHED}. */
    void change(UserId user, RoleId role, LoopId loop, UnaryOperator<LoopSetting> change);
}
