package org.voxyard.domain.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.Finding;

/** A person with an account, and the roles that this person may take. */
@Entity
@Table(name = "account")
public class User extends Scoped {
    /** In the place of a hash: the user cannot sign in with a password until one is set. */
    public static final String NO_PASSWORD = "";

    /** In the place of a hash: the account is kept elsewhere, and so is its password. */
    public static final String EXTERNAL = "external";

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Access access = Access.OPERATOR;

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_id")
    private Set<String> roles = new HashSet<>();

    protected User() {}

    public User(UserId id, String name, Scope scope, String passwordHash) {
        super(id.value(), name, scope);
        this.passwordHash = passwordHash;
    }

    public UserId id() {
        return new UserId(key());
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the user has a password of ours. */
    public boolean hasPassword() {
        return !passwordHash.equals(NO_PASSWORD) && !isExternal();
    }

    /** Whether the account, and with it the password, is kept elsewhere. */
    public boolean isExternal() {
        return passwordHash.equals(EXTERNAL);
    }

    public Set<RoleId> roles() {
        return roles.stream().map(RoleId::new).collect(Collectors.toUnmodifiableSet());
    }

    public boolean hasRole(RoleId role) {
        return roles.contains(role.value());
    }

    /** Whether the user may take the role, in words. */
    public Finding membership(RoleId role) {
        return Finding.of(
                "membership",
                hasRole(role),
                "User " + key() + " is a member of role " + role + ".",
                "User " + key() + " is not a member of role " + role + ".");
    }

    public void join(RoleId role) {
        roles.add(role.value());
    }

    public void leave(RoleId role) {
        roles.remove(role.value());
    }

    /** Makes these the user's only roles. */
    public void takeRoles(Set<RoleId> newRoles) {
        Set<String> wanted = newRoles.stream().map(RoleId::value).collect(Collectors.toSet());
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    /** What the account may do beside operating loops; members of {@link Role#ADMIN} administer the site. */
    public Access access() {
        return hasRole(Role.ADMIN) ? Access.ADMINISTRATOR : access;
    }

    /** What the account was entrusted with by itself, whatever its roles are. */
    public Access entrusted() {
        return access;
    }

    public void entrust(Access newAccess) {
        access = newAccess;
    }

    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }
}
