package org.voxyard.web.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/**
 * Fills a record from a JSON object and finds every field at fault on the way: one that is not known, one of the wrong
 * type. Components are {@code String}, whole numbers, records, and {@code Optional} and {@code List} of these. What is
 * absent or null is empty for {@code Optional} and {@code List}, null for {@code String} and records.
 */
final class Binding {
    private final List<Violation> violations = new ArrayList<>();

    private Binding() {}

    /** Throws {@link ProblemException} with all violations. */
    static <R extends Record> R bind(JsonObject json, Class<R> type) {
        Binding binding = new Binding();
        R bound = binding.record(json, type, "");
        if (!binding.violations.isEmpty()) {
            throw ProblemException.of(binding.violations);
        }
        return bound;
    }

    private <R extends Record> R record(JsonObject json, Class<R> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(
                        json.getOrDefault(component.getName(), JsonValue.NULL),
                        component.getGenericType(),
                        prefix + component.getName()))
                .toArray();
        refuseUnknown(json, components, prefix);
        return violations.isEmpty() ? make(type, components, values) : null;
    }

    private void refuseUnknown(JsonObject json, RecordComponent[] components, String prefix) {
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        json.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(prefix + name, "is not known here"));
    }

    private Object value(JsonValue json, Type type, String field) {
        if (type instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class
                    ? list(json, content, field)
                    : Optional.ofNullable(value(json, content, field));
        }
        return json.equals(JsonValue.NULL) ? absent(type, field) : plain(json, (Class<?>) type, field);
    }

    private Object absent(Type type, String field) {
        return type == int.class ? refuse(field, "must not be null") : null;
    }

    private Object plain(JsonValue json, Class<?> type, String field) {
        if (type == String.class) {
            return json instanceof JsonString text ? text.getString() : refuse(field, "must be a text");
        }
        if (type == int.class || type == Integer.class) {
            return json instanceof JsonNumber number ? integer(number, field) : refuse(field, "must be a whole number");
        }
        return json instanceof JsonObject object
                ? record(object, type.asSubclass(Record.class), field + ".")
                : refuse(field, "must be an object");
    }

    private Object integer(JsonNumber number, String field) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException fraction) {
            return refuse(field, "must be a whole number");
        }
    }

    private List<?> list(JsonValue json, Type content, String field) {
        if (json.equals(JsonValue.NULL)) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                values.add(value(array.get(i), content, field + "[" + i + "]"));
            }
        } else {
            refuse(field, "must be a list");
        }
        return values;
    }

    private Object refuse(String field, String message) {
        violations.add(new Violation(field, message));
        return null;
    }

    private static <R extends Record> R make(Class<R> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no public record", e);
        }
    }
}
