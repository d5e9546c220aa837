package org.voxyard.infrastructure.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A named JSON object that says how the consoles of a domain look. */
@Entity
@Table(name = "keyset_layout")
class KeysetLayoutRow {

    /** Name of a layout inside its domain. */
    @Embeddable
    record Key(@Column(name = "domain_id") String domainId, String name) implements Serializable {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by Hibernate
    private Key key;

    @Column(nullable = false)
    private String json;

    protected KeysetLayoutRow() {}

    KeysetLayoutRow(Key key, String json) {
        this.key = key;
        this.json = json;
    }

    String json() {
        return json;
    }
}
