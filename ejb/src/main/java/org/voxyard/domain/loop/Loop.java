package org.voxyard.domain.loop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.directory.Scoped;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;

/** A standing conference on one multicast group and port; no two loops share that pair. */
@Entity
@Table(name = "loop")
public class Loop extends Scoped {
    @Column(name = "multicast_group", nullable = false)
    private String group;

    @Column(name = "multicast_port", nullable = false)
    private int port;

    private String abbreviation;

    private String color;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private LoopPriority priority = LoopPriority.NORMAL;

    protected Loop() {}

    public Loop(LoopId id, String name, Scope scope, LoopAddress address) {
        super(id.value(), name, scope);
        move(address);
    }

    public LoopId id() {
        return new LoopId(key());
    }

    public LoopAddress address() {
        return new LoopAddress(group, port);
    }

    public final void move(LoopAddress address) {
        group = address.group();
        port = address.port();
    }

    /** Whose voices dim those of other loops. */
    public LoopPriority priority() {
        return priority;
    }

    public void prioritise(LoopPriority newPriority) {
        priority = newPriority;
    }

    public Optional<String> abbreviation() {
        return Optional.ofNullable(abbreviation);
    }

    public Optional<String> color() {
        return Optional.ofNullable(color);
    }

    /** Sets how consoles show the loop; the colour is a CSS colour. */
    public void show(Optional<String> newAbbreviation, Optional<String> newColor) {
        abbreviation = newAbbreviation.orElse(null);
        color = newColor.orElse(null);
    }
}
