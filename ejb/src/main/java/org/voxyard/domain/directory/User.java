package org.voxyard.domain.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A person with an account. */
@Entity
@Table(name = "account")
public class User extends Scoped {
    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

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

    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }
}
