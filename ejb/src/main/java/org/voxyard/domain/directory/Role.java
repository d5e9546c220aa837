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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voxyard.domain.access.Finding;
import org.voxyard.domain.loop.Permission;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.TalkGatePolicy;

/** What a user signs on as: it says which loops may be heard and which may be talked on. */
@Entity
@Table(name = "role")
public class Role extends Scoped {
    /** Members of this role administer the site; it is never listed as a role to take. */
    public static final RoleId ADMIN = new RoleId("admin");

    private String abbreviation;

    private String color;

    @Column(name = "talk_gate")
    @Enumerated(EnumType.STRING)
    private TalkGatePolicy talkGate;

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

    /** When packets of those who talk in this role pass; empty for what the node is set to. */
    public Optional<TalkGatePolicy> talkGate() {
        return Optional.ofNullable(talkGate);
    }

    public void talkBy(Optional<TalkGatePolicy> policy) {
        talkGate = policy.orElse(null);
    }

    /** Sets what the role may do with a loop; {@link Permission#NONE} withdraws every right. */
    public void grant(LoopId loop, Permission permission) {
        if (permission == Permission.NONE) {
            permissions.remove(loop.value());
        } else {
            permissions.put(loop.value(), permission);
        }
    }

    /** What the role may do with a loop. */
    public Permission permission(LoopId loop) {
        return permissions.getOrDefault(loop.value(), Permission.NONE);
    }

    /** Whether the role may hear the loop and talk on it, in words. */
    public List<Finding> findings(LoopId loop) {
        Permission permission = permission(loop);
        String refusal = permission.refusal(id(), loop);
        return List.of(
                Finding.of(
                        "right-to-hear",
                        permission.allows(LoopState.RECV),
                        "Role " + key() + " may hear loop " + loop + ".",
                        refusal),
                Finding.of(
                        "right-to-talk",
                        permission.allows(LoopState.SEND),
                        "Role " + key() + " may talk on loop " + loop + ".",
                        refusal));
    }

    /** The loops that the role has a right to; none of them maps to {@link Permission#NONE}. */
    public Map<LoopId, Permission> rights() {
        return permissions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(right -> new LoopId(right.getKey()), Map.Entry::getValue));
    }
}
