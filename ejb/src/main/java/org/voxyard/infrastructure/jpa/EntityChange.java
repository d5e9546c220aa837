package org.voxyard.infrastructure.jpa;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hibernate.collection.spi.PersistentCollection;
import org.voxyard.domain.audit.Actor;
import org.voxyard.domain.audit.AuditEvent;
import org.voxyard.domain.audit.Audited;

/** What one transaction has done to one entity, attribute by attribute, as texts. */
final class EntityChange {
    /** What stands for the value of an attribute that is a secret. */
    static final String SECRET = "(secret)";

    private static final Pattern SECRETS = Pattern.compile(".*(password|secret|hash|key).*", Pattern.CASE_INSENSITIVE);
    /** Kept, because {@link Json} looks for its provider among all archives at every call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final Set<String> BOOKKEEPING = Set.of("id", "version", "lastUsedAt");

    private final Audited entity;
    private final Map<String, Object> before = new TreeMap<>();
    private final Map<String, Object> after = new TreeMap<>();
    private String action = "update";

    EntityChange(Audited entity) {
        this.entity = entity;
    }

    void created(String[] names, Object[] state) {
        action = "create";
        for (int i = 0; i < names.length; i++) {
            put(after, names[i], state[i]);
        }
    }

    void updated(String[] names, Object[] old, Object[] state) {
        for (int i = 0; i < names.length; i++) {
            if (!(state[i] instanceof PersistentCollection) && !Objects.equals(old[i], state[i])) {
                put(before, names[i], old[i]);
                put(after, names[i], state[i]);
            }
        }
    }

    /** Only what has come and gone: a role may have rights to hundreds of loops. */
    void changedCollection(String name, Object old, Object now) {
        before.put(name, difference(texts(old), texts(now)));
        after.put(name, difference(texts(now), texts(old)));
    }

    void removed(String[] names, Object[] state) {
        action = "delete";
        after.clear();
        for (int i = 0; i < names.length; i++) {
            put(before, names[i], state[i]);
        }
    }

    /** Whether there is anything to tell. */
    boolean isWorthTelling() {
        return !action.equals("update") || !before.isEmpty() || !after.isEmpty();
    }

    AuditEvent toEvent(Actor actor) {
        return new AuditEvent(actor.name(), actor.source(), action, kind(), entity.key(), json(before), json(after));
    }

    private String kind() {
        return entity.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value == null || BOOKKEEPING.contains(name) || isUnread(value)) {
            return;
        }
        boolean secret = SECRETS.matcher(name).matches();
        values.put(
                name, secret ? SECRET : value instanceof Map || value instanceof Set ? texts(value) : value.toString());
    }

    /** It can no longer be read when its owner is gone. */
    private static boolean isUnread(Object value) {
        return value instanceof PersistentCollection<?> collection && !collection.wasInitialized();
    }

    /** A map by its keys; a set as a map of each element to itself, as Hibernate keeps what it was. */
    private static Map<String, String> texts(Object collection) {
        Map<String, String> texts = new TreeMap<>();
        if (collection instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        } else if (collection instanceof Iterable<?> elements) {
            elements.forEach(element -> texts.put(element.toString(), element.toString()));
        }
        return texts;
    }

    private static Map<String, String> difference(Map<String, String> of, Map<String, String> from) {
        Map<String, String> difference = new TreeMap<>(of);
        difference.entrySet().removeAll(from.entrySet());
        return difference;
    }

    private static String json(Map<String, Object> values) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> entries) {
                add(json, name, entries);
            } else {
                json.add(name, value.toString());
            }
        });
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Map<?, ?> entries) {
        boolean isSet =
                entries.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()));
        if (isSet) {
            json.add(name, JSON.createArrayBuilder(new TreeSet<>(entries.keySet())));
        } else {
            JsonObjectBuilder map = JSON.createObjectBuilder();
            entries.forEach((key, value) -> map.add(key.toString(), value.toString()));
            json.add(name, map);
        }
    }
}
