package org.voxyard.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.access.CreationKeys;
import org.voxyard.domain.directory.UserId;

/** Creation keys that are never too old. */
public final class InMemoryCreationKeys implements CreationKeys {
    private final Map<String, Creation> creations = new HashMap<>();

    @Override
    public Optional<Creation> find(UserId user, String key) {
        return Optional.ofNullable(creations.get(user + " " + key));
    }

    @Override
    public void add(UserId user, CreationKey key, String entryId, Instant now) {
        creations.put(user + " " + key.value(), new Creation(key.fingerprint(), entryId));
    }

    @Override
    public void removeBefore(Instant time) {}
}
