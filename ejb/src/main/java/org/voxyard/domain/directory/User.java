package org.voxyard.domain.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.voxyard.domain.access.Access;

/** A person with an account. */
@Entity
@Table(name = "account")
public class User extends Scoped {
    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Access access = Access.OPERATOR;

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

    /** What the account may do beside operating loops. Members of {@link Role#ADMIN} administer whatever it says. */
    public Access access() {
        return access;
    }

    public void entrust(Access newAccess) {
        access = newAccess;
    }

    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }
}
