package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.access.CreationKeys;
import org.voxyard.domain.access.KeyReusedException;
import org.voxyard.domain.directory.DirectoryEntry;

/** Lets a request to create something come twice, when its answer was lost, and create it once. */
@Singleton
public final class Creations {
    /** How long a key is remembered. */
    public static final Duration LIFE = Duration.ofHours(24);

    private final CreationKeys keys;
    private final Clock clock;

    @Inject
    public Creations(CreationKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The id of what a request of this key has created; throws {@link KeyReusedException} when that was another one. */
    Optional<String> earlier(Caller caller, Creation<?> creation) {
        return earlier(caller, creation.key());
    }

    /** The same for what is no entry. */
    public Optional<String> earlier(Caller caller, Optional<CreationKey> creationKey) {
        return creationKey.flatMap(key -> keys.find(caller.user(), key.value()).map(found -> same(key, found)));
    }

    void remember(Caller caller, Creation<?> creation, DirectoryEntry entry) {
        remember(caller, creation.key(), entry.key());
    }

    /** The same for what is no entry but belongs to one. */
    public void remember(Caller caller, Optional<CreationKey> creationKey, String entryId) {
        creationKey.ifPresent(key -> {
            keys.removeBefore(clock.instant().minus(LIFE));
            keys.add(caller.user(), key, entryId, clock.instant());
        });
    }

    private static String same(CreationKey key, CreationKeys.Creation found) {
        if (!found.fingerprint().equals(key.fingerprint())) {
            throw new KeyReusedException();
        }
        return found.entryId();
    }
}
