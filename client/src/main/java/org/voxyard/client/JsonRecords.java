package org.voxyard.client;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * JSON objects as records and back, by name. Members that a record has not are skipped, so that a client works with a
 * newer server; components that are not in the object are null, zero, false or empty.
 */
final class JsonRecords {
    private JsonRecords() {}

    static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    static <R extends Record> R read(JsonObject json, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component ->
                        value(json.getOrDefault(component.getName(), JsonValue.NULL), component.getGenericType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no public record", e);
        }
    }

    /** Without what is null. */
    static JsonObject write(Record item) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (RecordComponent component : item.getClass().getRecordComponents()) {
            Object value = get(component, item);
            if (value != null) {
                json.add(component.getName(), value(value));
            }
        }
        return json.build();
    }

    private static Object value(JsonValue json, Type type) {
        if (type instanceof ParameterizedType list) {
            Type content = list.getActualTypeArguments()[0];
            return json instanceof JsonArray array
                    ? array.stream().map(item -> value(item, content)).toList()
                    : List.of();
        }
        return plain(json, (Class<?>) type);
    }

    private static Object plain(JsonValue json, Class<?> type) {
        if (type == boolean.class) {
            return json.equals(JsonValue.TRUE);
        }
        if (type == int.class) {
            return json instanceof JsonNumber number ? number.intValue() : 0;
        }
        if (type == long.class) {
            return json instanceof JsonNumber number ? number.longValue() : 0L;
        }
        if (type == String.class) {
            return json instanceof JsonString text ? text.getString() : null;
        }
        return json instanceof JsonObject object ? read(object, type.asSubclass(Record.class)) : null;
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case String text -> Json.createValue(text);
            case Integer number -> Json.createValue(number);
            case Record item -> write(item);
            case List<?> items ->
                Json.createArrayBuilder(items.stream().map(JsonRecords::value).toList())
                        .build();
            default -> throw new IllegalArgumentException(value.getClass() + " has no JSON");
        };
    }

    private static Object get(RecordComponent component, Record item) {
        try {
            return component.getAccessor().invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
