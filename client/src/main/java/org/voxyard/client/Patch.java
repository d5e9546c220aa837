package org.voxyard.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** A JSON merge patch (RFC 7396): {@code Patch.set("name", "FLIGHT").andRemove("color")}. What it does not name stays. */
public final class Patch {
    private final JsonObject json;

    private Patch(JsonObject json) {
        this.json = json;
    }

    /** Gives a field a value: a text, a number, a record of this package, or a list of these. */
    public static Patch set(String field, Object value) {
        return new Patch(JsonValue.EMPTY_JSON_OBJECT).andSet(field, value);
    }

    /** Takes a field away. */
    public static Patch remove(String field) {
        return new Patch(JsonValue.EMPTY_JSON_OBJECT).andRemove(field);
    }

    public Patch andSet(String field, Object value) {
        return with(field, JsonRecords.value(value));
    }

    public Patch andRemove(String field) {
        return with(field, JsonValue.NULL);
    }

    private Patch with(String field, JsonValue value) {
        return new Patch(Json.createObjectBuilder(json).add(field, value).build());
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return json.toString();
    }
}
