package org.voxyard.infrastructure.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/** How a {@link LoopSetting} is stored. */
@Entity
@Table(name = "loop_setting")
class LoopSettingRow {

    /** Whose setting of which loop. */
    @Embeddable
    record Key(
            @Column(name = "user_id") String userId,
            @Column(name = "role_id") String roleId,
            @Column(name = "loop_id") String loopId)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private LoopState state;

    private int volume;

    private int pan;

    protected LoopSettingRow() {}

    LoopSettingRow(Key key) {
        this.key = key;
        set(LoopSetting.UNTOUCHED);
    }

    LoopId loop() {
        return new LoopId(key.loopId());
    }

    LoopSetting setting() {
        return new LoopSetting(state, volume, pan);
    }

    final void set(LoopSetting setting) {
        state = setting.state();
        volume = setting.volume();
        pan = setting.pan();
    }
}
