package org.voxyard.domain.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.voxyard.domain.directory.UserId;

/** The right of one client to sign one user in without a password, kept under the hash of its secret. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {
    /** From the last renewal on. */
    public static final Duration LIFE = Duration.ofMinutes(60);

    /** How long a secret stays good after it was renewed: two tabs of a browser share it (voice-loop-client.md §12.9). */
    public static final Duration GRACE = Duration.ofSeconds(60);

    @Id
    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "client_id", nullable = false)
    private String clientId;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected SignInSession() {}

    public SignInSession(String secretHash, ClientId client, UserId user, Instant now) {
        this.secretHash = secretHash;
        this.clientId = client.value();
        this.userId = user.value();
        this.expiresAt = now.plus(LIFE);
    }

    public String secretHash() {
        return secretHash;
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public UserId user() {
        return new UserId(userId);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whether it lets this client sign this user in now. */
    public boolean admits(ClientId client, UserId user, Instant now) {
        return clientId.equals(client.value()) && userId.equals(user.value()) && now.isBefore(expiresAt);
    }

    /** Lets it end soon, because a successor was issued. */
    public void supersede(Instant now) {
        Instant end = now.plus(GRACE);
        expiresAt = end.isBefore(expiresAt) ? end : expiresAt;
    }
}
