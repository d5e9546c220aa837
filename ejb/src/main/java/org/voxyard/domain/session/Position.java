package org.voxyard.domain.session;

import java.util.Map;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/** A role as one operator fills it: the rights of the role and how loud the operator likes its loops. */
public record Position(RoleId role, Map<LoopId, Permission> rights, Map<LoopId, Integer> volumes) {
    public Position {
        rights = Map.copyOf(rights);
        volumes = Map.copyOf(volumes);
    }

    Permission permission(LoopId loop) {
        return rights.getOrDefault(loop, Permission.NONE);
    }

    int volume(LoopId loop) {
        return volumes.getOrDefault(loop, LoopSetting.UNTOUCHED.volume());
    }

    Position with(Map<LoopId, Permission> newRights) {
        return new Position(role, newRights, volumes);
    }
}
