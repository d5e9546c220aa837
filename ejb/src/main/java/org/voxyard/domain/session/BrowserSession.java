package org.voxyard.domain.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.voxyard.domain.directory.UserId;

/** A user signed in at the web admin with one browser, kept under the hash of the secret that is in its cookie. */
@Entity
@Table(name = "browser_session")
public class BrowserSession {
    /** Without a request. */
    public static final Duration MAX_IDLE = Duration.ofMinutes(30);

    /** Whatever happens meanwhile. */
    public static final Duration MAX_LIFE = Duration.ofHours(12);

    /** How precisely the last request is remembered. */
    public static final Duration RESOLUTION = Duration.ofMinutes(1);

    @Id
    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "user_id", nullable = false)
    private String userId;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    protected BrowserSession() {}

    public BrowserSession(SessionSecret secret, UserId user, Instant now) {
        secretHash = secret.hash();
        userId = user.value();
        createdAt = now;
        lastSeenAt = now;
    }

    public String secretHash() {
        return secretHash;
    }

    public UserId user() {
        return new UserId(userId);
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(lastSeenAt.plus(MAX_IDLE)) && now.isBefore(createdAt.plus(MAX_LIFE));
    }

    /** Notes a request, unless that was noted a moment ago. */
    public void seen(Instant now) {
        if (now.isAfter(lastSeenAt.plus(RESOLUTION))) {
            lastSeenAt = now;
        }
    }
}
