package org.voxyard.domain.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.voxyard.domain.audit.Audited;
import org.voxyard.domain.directory.UserId;

/** The right to use the API in a user's name without the password, until it expires or is revoked. */
@Entity
@Table(name = "api_token")
public class ApiToken implements Audited {
    /** Most characters of a name. */
    public static final int MAX_NAME_LENGTH = 128;

    @Id
    private String id;

    @Column(nullable = false)
    private String name;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiToken() {}

    public ApiToken(
            TokenSecret secret, String name, UserId user, TokenScope scope, Instant now, Optional<Instant> expiry) {
        this.id = secret.id();
        this.secretHash = secret.secret().hash();
        this.name = name;
        this.userId = user.value();
        this.scope = scope;
        this.createdAt = now;
        this.expiresAt = expiry.orElse(null);
    }

    @Override
    public String key() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Whose name it acts in. */
    public UserId user() {
        return new UserId(userId);
    }

    public TokenScope scope() {
        return scope;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** To the minute; empty while it has not been used. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** Whether this secret is the token's and still good; takes the same time wherever the secret is wrong. */
    public boolean admits(TokenSecret secret, Instant now) {
        byte[] expected = secretHash.getBytes(StandardCharsets.UTF_8);
        byte[] given = secret.secret().hash().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) && (expiresAt == null || now.isBefore(expiresAt));
    }
}
