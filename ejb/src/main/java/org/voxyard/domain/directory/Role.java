package org.voxyard.domain.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;

/** What a user signs on as: it says which loops may be heard and which may be talked on. */
@Entity
@Table(name = "role")
public class Role extends Scoped {
    /** Members of this role administer the site; it is never listed as a role to take. */
    public static final RoleId ADMIN = new RoleId("admin");

    private String abbreviation;

    private String color;

    @ElementCollection
    @CollectionTable(name = "permission", joinColumns = @JoinColumn(name = "role_id"))
    @MapKeyColumn(name = "loop_id")
    @Column(name = "permission")
    @Enumerated(EnumType.STRING)
    private Map<String, Permission> permissions = new HashMap<>();

    protected Role() {}

    public Role(RoleId id, String name, Scope scope) {
        super(id.value(), name, scope);
    }

    public RoleId id() {
        return new RoleId(key());
    }

    public Optional<String> abbreviation() {
        return Optional.ofNullable(abbreviation);
    }

    public Optional<String> color() {
        return Optional.ofNullable(color);
    }

    /** Sets how consoles show the role; the colour is a CSS colour. */
    public void show(Optional<String> newAbbreviation, Optional<String> newColor) {
        abbreviation = newAbbreviation.orElse(null);
        color = newColor.orElse(null);
    }

    /** Sets what the role may do with a loop; {@link Permission#NONE} withdraws every right. */
    public void grant(LoopId loop, Permission permission) {
        if (permission == Permission.NONE) {
            permissions.remove(loop.value());
        } else {
            permissions.put(loop.value(), permission);
        }
    }

    /** The loops that the role has a right to; none of them maps to {@link Permission#NONE}. */
    public Map<LoopId, Permission> rights() {
        return permissions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(right -> new LoopId(right.getKey()), Map.Entry::getValue));
    }
}
