package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.LoopSettings;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.loop.TileGrid;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopId;

/** The loops of a role as one user finds them. */
@Singleton
public final class RoleLoops {
    private final Directory directory;
    private final LoopSettings settings;
    private final Switchboard switchboard;
    private final Transactions transactions;

    @Inject
    public RoleLoops(Directory directory, LoopSettings settings, Switchboard switchboard, Transactions transactions) {
        this.directory = directory;
        this.settings = settings;
        this.switchboard = switchboard;
        this.transactions = transactions;
    }

    List<LoopView> of(Participant participant) {
        return transactions.call(() -> read(participant));
    }

    private List<LoopView> read(Participant participant) {
        Map<LoopId, Permission> rights =
                directory.get(Role.class, participant.role().value()).rights();
        Map<LoopId, LoopSetting> stored = settings.of(participant.user(), participant.role());
        List<LoopView> views = new ArrayList<>();
        for (Loop loop : byName(rights)) {
            LoopSetting setting = stored.getOrDefault(loop.id(), LoopSetting.UNTOUCHED);
            views.add(view(loop, rights.get(loop.id()), setting, views.size()));
        }
        return List.copyOf(views);
    }

    private List<Loop> byName(Map<LoopId, Permission> rights) {
        return directory.all(Loop.class).stream()
                .filter(loop -> rights.containsKey(loop.id()))
                .sorted(Comparator.comparing(Loop::name).thenComparing(Loop::id))
                .toList();
    }

    private LoopView view(Loop loop, Permission permission, LoopSetting setting, int index) {
        return new LoopView(
                loop.id(),
                loop.name(),
                loop.abbreviation(),
                loop.scope().project(),
                loop.color(),
                permission.limit(setting.state()),
                setting.volume(),
                setting.pan(),
                permission,
                switchboard.participants(loop.id()).size(),
                List.of(TileGrid.position(index)));
    }
}
