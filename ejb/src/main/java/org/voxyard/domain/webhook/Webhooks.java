package org.voxyard.domain.webhook;

import java.util.List;
import java.util.Optional;

/** Where {@link Webhook}s are kept. Every verb runs inside a transaction. */
public interface Webhooks {

    void add(Webhook webhook);

    Optional<Webhook> find(String id);

    /** All of them, by id. */
    List<Webhook> all();

    void remove(Webhook webhook);

    /** Writes what has changed, so that versions are known. */
    void flush();
}
