package org.voxyard.domain.session;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/** A role as one operator fills it: what the role says and how the operator likes its loops. */
public record Position(RoleId role, RoleTerms terms, Map<LoopId, LoopSetting> settings) {
    public Position {
        settings = Map.copyOf(settings);
    }

    Permission permission(LoopId loop) {
        return terms.rights().getOrDefault(loop, Permission.NONE);
    }

    LoopSetting setting(LoopId loop) {
        return settings.getOrDefault(loop, LoopSetting.UNTOUCHED);
    }

    Position with(RoleTerms newTerms) {
        return new Position(role, newTerms, settings);
    }

    Position with(LoopId loop, UnaryOperator<LoopSetting> change) {
        Map<LoopId, LoopSetting> changed = new HashMap<>(settings);
        changed.put(loop, change.apply(setting(loop)));
        return new Position(role, terms, changed);
    }
}
