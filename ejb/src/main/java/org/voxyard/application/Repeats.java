package org.voxyard.application;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.access.KeyReusedException;
import org.voxyard.domain.directory.UserId;

/** Which requests have been answered, for what lives in memory only; {@link Creations} is for the rest. One thread at a time. */
final class Repeats<T> {
    private final SequencedMap<Name, Done<T>> requests = new LinkedHashMap<>();
    private final int capacity;

    private record Name(UserId user, String key) {}

    private record Done<T>(String fingerprint, T answer) {}

    /** @param capacity requests that are remembered */
    Repeats(int capacity) {
        this.capacity = capacity;
    }

    /** The answer to the earlier request of this key; throws {@link KeyReusedException} when that was another one. */
    Optional<T> earlier(Caller caller, CreationKey key) {
        Done<T> done = requests.get(new Name(caller.user(), key.value()));
        if (done != null && !done.fingerprint().equals(key.fingerprint())) {
            throw new KeyReusedException();
        }
        return Optional.ofNullable(done).map(Done::answer);
    }

    void remember(Caller caller, CreationKey key, T answer) {
        if (requests.size() == capacity) {
            requests.pollFirstEntry();
        }
        requests.put(new Name(caller.user(), key.value()), new Done<>(key.fingerprint(), answer));
    }
}
