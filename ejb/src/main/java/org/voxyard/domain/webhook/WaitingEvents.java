package org.voxyard.domain.webhook;

import java.util.List;

/** Where {@link WaitingEvent}s are kept. Every verb runs inside a transaction. */
public interface WaitingEvents {

    void add(WaitingEvent event);

    /** The oldest of a webhook, in order. */
    List<WaitingEvent> first(String webhookId, int limit);

    /** Forgets those of a webhook up to this one. */
    void removeUpTo(String webhookId, long eventId);

    /** Forgets the oldest of a webhook, so that so many are left; says whether there were more. */
    boolean keepLatest(String webhookId, int most);
}
