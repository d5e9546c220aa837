package org.voxyard.domain.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** An event that a webhook has not taken yet. */
@Entity
@Table(name = "webhook_event")
public class WaitingEvent {
    /** Longest text of an event, characters. */
    public static final int MAX_BODY = 65_536;

    /** Whose, and which; ids of events rise. */
    @Embeddable
    public record Key(
            @Column(name = "webhook_id") String webhookId,
            @Column(name = "event_id") long eventId) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private String type;

    @Column(nullable = false)
    private String body;

    protected WaitingEvent() {}

    /** @param body the event as JSON, at most {@link #MAX_BODY} characters */
    public WaitingEvent(String webhookId, long eventId, String type, String body) {
        key = new Key(webhookId, eventId);
        this.type = type;
        this.body = body;
    }

    public String webhookId() {
        return key.webhookId();
    }

    public long eventId() {
        return key.eventId();
    }

    /** Name of the event's type. */
    public String type() {
        return type;
    }

    public String body() {
        return body;
    }
}
