package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.LoopSettings;
import org.voxyard.media.api.LoopId;

/** Loop settings in the database. */
@ApplicationScoped
@Transactional
class JpaLoopSettings implements LoopSettings {
    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public Map<LoopId, LoopSetting> of(UserId user, RoleId role) {
        return entities.createQuery(
                        "select s from LoopSettingRow s where s.key.userId = :user and s.key.roleId = :role",
                        LoopSettingRow.class)
                .setParameter("user", user.value())
                .setParameter("role", role.value())
                .getResultStream()
                .collect(Collectors.toMap(LoopSettingRow::loop, LoopSettingRow::setting));
    }

    /** The user's row is locked meanwhile, so that two connections of one user cannot both insert the same setting. */
    @Override
    public void change(UserId user, RoleId role, LoopId loop, UnaryOperator<LoopSetting> change) {
        entities.find(User.class, user.value(), LockModeType.PESSIMISTIC_WRITE);
        LoopSettingRow row = row(new LoopSettingRow.Key(user.value(), role.value(), loop.value()));
        row.set(change.apply(row.setting()));
    }

    private LoopSettingRow row(LoopSettingRow.Key key) {
        LoopSettingRow found = entities.find(LoopSettingRow.class, key);
        if (found != null) {
            return found;
        }
        LoopSettingRow fresh = new LoopSettingRow(key);
        entities.persist(fresh);
        return fresh;
    }
}
