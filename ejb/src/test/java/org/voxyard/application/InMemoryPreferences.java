package org.voxyard.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Preferences;
import org.voxyard.domain.directory.UserId;

/** Consoles' JSON objects in maps. */
final class InMemoryPreferences implements Preferences {
    private record Key(DomainId domain, String name) {}

    private final Map<UserId, String> data = new HashMap<>();
    private final Map<Key, String> layouts = new HashMap<>();

    @Override
    public Optional<String> data(UserId user) {
        return Optional.ofNullable(data.get(user));
    }

    @Override
    public void storeData(UserId user, String json) {
        data.put(user, json);
    }

    @Override
    public Optional<String> layout(DomainId domain, String name) {
        return Optional.ofNullable(layouts.get(new Key(domain, name)));
    }

    @Override
    public void storeLayout(DomainId domain, String name, String json) {
        layouts.put(new Key(domain, name), json);
    }
}
