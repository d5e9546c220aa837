package org.voxyard.domain.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.voxyard.domain.audit.Audited;

/** An address that events are sent to, signed with a secret that it shares with us. */
@Entity
@Table(name = "webhook")
public class Webhook implements Audited {
    @Id
    private String id;

    @Version
    private long version;

    @Column(nullable = false)
    private String url;

    @Column(name = "event_types", nullable = false)
    private String eventTypes;

    @Column(name = "sealed_secret", nullable = false)
    private String sealedSecret;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Webhook() {}

    /** A new one; the secret is sealed, see {@link #sealedSecret}. */
    public Webhook(String id, URI url, Set<String> eventTypes, String sealedSecret, Instant now) {
        this.id = id;
        this.sealedSecret = sealedSecret;
        createdAt = now;
        direct(url, eventTypes);
    }

    public String id() {
        return id;
    }

    @Override
    public String key() {
        return id;
    }

    /** Rises with each change. */
    public long version() {
        return version;
    }

    public URI url() {
        return URI.create(url);
    }

    /** Names of the events that it wants, in order; empty for all. */
    public Set<String> eventTypes() {
        return eventTypes.isEmpty() ? Set.of() : new TreeSet<>(Set.of(eventTypes.split(",")));
    }

    /** The secret, encrypted: signing needs the secret itself, so a hash would not do. */
    public String sealedSecret() {
        return sealedSecret;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When we gave up; empty while it is served. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Sends these events there from now on, also when we had given up. */
    public final void direct(URI newUrl, Set<String> newEventTypes) {
        url = newUrl.toString();
        eventTypes = String.join(",", new TreeSet<>(newEventTypes));
        endedAt = null;
    }

    /** Nothing is sent there any more. */
    public void end(Instant now) {
        endedAt = now;
    }
}
