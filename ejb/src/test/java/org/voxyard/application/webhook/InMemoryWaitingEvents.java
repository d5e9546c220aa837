package org.voxyard.application.webhook;

import java.util.List;
import java.util.TreeMap;
import org.voxyard.domain.webhook.WaitingEvent;
import org.voxyard.domain.webhook.WaitingEvents;

/** Events that wait for one webhook. */
final class InMemoryWaitingEvents implements WaitingEvents {
    private final TreeMap<Long, WaitingEvent> events = new TreeMap<>();

    @Override
    public void add(WaitingEvent event) {
        events.put(event.eventId(), event);
    }

    @Override
    public List<WaitingEvent> first(String webhookId, int limit) {
        return events.values().stream().limit(limit).toList();
    }

    @Override
    public void removeUpTo(String webhookId, long eventId) {
        events.headMap(eventId, true).clear();
    }

    @Override
    public boolean keepLatest(String webhookId, int most) {
        boolean tooMany = events.size() > most;
        while (events.size() > most) {
            events.pollFirstEntry();
        }
        return tooMany;
    }
}
