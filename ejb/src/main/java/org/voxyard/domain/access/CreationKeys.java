package org.voxyard.domain.access;

import java.time.Instant;
import java.util.Optional;
import org.voxyard.domain.directory.UserId;

/** Which requests have created something already. Every verb runs inside a transaction. */
public interface CreationKeys {

    /** What was created by the request of that name: its fingerprint, and the id that it has got. */
    record Creation(String fingerprint, String entryId) {}

    Optional<Creation> find(UserId user, String key);

    void add(UserId user, CreationKey key, String entryId, Instant now);

    /** Forgets those from before {@code time}. */
    void removeBefore(Instant time);
}
