package org.voxyard.application;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.LoopSettings;
import org.voxyard.media.api.LoopId;

/** Loop settings in a map. */
final class InMemoryLoopSettings implements LoopSettings {
    private record Owner(UserId user, RoleId role) {}

    private final Map<Owner, Map<LoopId, LoopSetting>> settings = new HashMap<>();

    @Override
    public Map<LoopId, LoopSetting> of(UserId user, RoleId role) {
        return Map.copyOf(settings.getOrDefault(new Owner(user, role), Map.of()));
    }

    @Override
    public void change(UserId user, RoleId role, LoopId loop, UnaryOperator<LoopSetting> change) {
        Map<LoopId, LoopSetting> own = settings.computeIfAbsent(new Owner(user, role), owner -> new HashMap<>());
        own.put(loop, change.apply(own.getOrDefault(loop, LoopSetting.UNTOUCHED)));
    }
}
