package org.voxyard.client;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** Where events come from, and which of them was the last. One thread. */
final class EventSource {
    private final Api api;
    private final URI address;
    private Optional<String> lastId;

    /** @param lastId of the last event that is not wanted any more; empty to begin with the next one */
    EventSource(Api api, URI address, Optional<String> lastId) {
        this.api = api;
        this.address = address;
        this.lastId = lastId;
    }

    /** Throws as {@link Api}. */
    SseStream open() {
        InputStream body = lastId.map(id -> api.open(address, "Accept", SseStream.TYPE, "Last-Event-ID", id))
                .orElseGet(() -> api.open(address, "Accept", SseStream.TYPE));
        return new SseStream(body);
    }

    void received(Event event) {
        lastId = Optional.of(event.id());
    }
}
