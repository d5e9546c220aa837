package org.voxyard.web.signalling;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.bind.config.PropertyOrderStrategy;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** Records to JSON texts and back: names in lower case with underscores, ids and states as plain strings. */
final class Wire {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withPropertyNamingStrategy(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES)
            .withPropertyOrderStrategy(PropertyOrderStrategy.ANY)
            .withAdapters(WireText.all()));

    private Wire() {}

    static String write(Object message) {
        return JSONB.toJson(message);
    }

    /** A stored JSON object, free of form. */
    static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Reads an object into a record; every component that is not {@link Optional} must be there. */
    static <T extends Record> T read(JsonObject json, Class<T> type) throws RequestFault {
        for (RecordComponent component : type.getRecordComponents()) {
            requirePresent(json, component);
        }
        try {
            return JSONB.fromJson(json.toString(), type);
        } catch (JsonbException | ArithmeticException e) {
            throw new RequestFault(ErrorCode.PARAMETER_MISSING, "A parameter has the wrong form.");
        }
    }

    private static void requirePresent(JsonObject json, RecordComponent component) throws RequestFault {
        boolean optional = component.getType() == Optional.class;
        if (!optional && (!json.containsKey(component.getName()) || json.isNull(component.getName()))) {
            throw RequestFault.missing(component.getName());
        }
    }
}
