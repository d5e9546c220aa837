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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * JSON objects as records and back, by name. Members that a record has not are skipped, so that a client works with a
 * newer server; components that are not in the object are null, zero, false or empty.
 */
final class JsonRecords {
    private static final Map<Class<?>, Object> ABSENT =
            Map.of(boolean.class, false, int.class, 0, long.class, 0L, double.class, 0.0);

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
        return switch (json) {
            case JsonNumber number -> number(number, type);
            case JsonString text -> text(text.getString(), type);
            case JsonObject object when type.isRecord() -> read(object, type.asSubclass(Record.class));
            case JsonObject object when type == JsonObject.class -> object;
            default -> type == boolean.class ? json.equals(JsonValue.TRUE) : absent(type);
        };
    }

    private static Object number(JsonNumber number, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return number.intValue();
        }
        if (type == long.class || type == Long.class) {
            return number.longValue();
        }
        return type == double.class || type == Double.class ? number.doubleValue() : absent(type);
    }

    private static Object text(String text, Class<?> type) {
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        return type == String.class ? text : absent(type);
    }

    private static Object absent(Class<?> type) {
        return ABSENT.get(type);
    }

    /** The JSON of a text, a number, a time, a record or a list of these. */
    static JsonValue value(Object value) {
        return switch (value) {
            case String text -> Json.createValue(text);
            case Instant time -> Json.createValue(time.toString());
            case Integer number -> Json.createValue(number);
            case Long number -> Json.createValue(number);
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
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
