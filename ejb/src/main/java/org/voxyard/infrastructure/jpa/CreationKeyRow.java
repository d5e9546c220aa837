package org.voxyard.infrastructure.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.voxyard.domain.access.CreationKeys.Creation;

/** A request that has created something. */
@Entity
@Table(name = "creation_key")
class CreationKeyRow {

    /** Whose request, and what it was named. */
    @Embeddable
    record Key(@Column(name = "user_id") String userId, String name) implements Serializable {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by Hibernate
    private Key key;

    @Column(nullable = false)
    private String fingerprint;

    @Column(name = "entry_id", nullable = false)
    private String entryId;

    @Column(name = "created_at", nullable = false)
    @SuppressWarnings("UnusedVariable") // read by Hibernate
    private Instant createdAt;

    protected CreationKeyRow() {}

    CreationKeyRow(Key key, String fingerprint, String entryId, Instant createdAt) {
        this.key = key;
        this.fingerprint = fingerprint;
        this.entryId = entryId;
        this.createdAt = createdAt;
    }

    Creation creation() {
        return new Creation(fingerprint, entryId);
    }
}
