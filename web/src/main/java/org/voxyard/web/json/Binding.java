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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/**
 * Fills a record from a JSON object and finds every field at fault on the way: one that is not known, one of the wrong
 * type. Components are {@code String}, whole numbers, records, and {@code Optional}, {@code List} and {@code Map} (by
 * name) of these. What is absent or null is empty for containers, null for {@code String} and records.
 */
final class Binding {
    /** What not every database keeps: U+0000, and surrogates without their other half. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private final List<Violation> violations = new ArrayList<>();

    private Binding() {}

    /** Throws {@link ProblemException} with all violations. */
    static <R extends Record> R bind(JsonObject json, Class<R> type) {
        Binding binding = new Binding();
        R bound = binding.record(json, type, Place.DOCUMENT);
        if (!binding.violations.isEmpty()) {
            throw ProblemException.of(binding.violations);
        }
        return bound;
    }

    private <R extends Record> R record(JsonObject json, Class<R> type, Place place) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(
                        json.getOrDefault(component.getName(), JsonValue.NULL),
                        component.getGenericType(),
                        place.member(component.getName())))
                .toArray();
        refuseUnknown(json, components, place);
        return violations.isEmpty() ? make(type, components, values) : null;
    }

    private void refuseUnknown(JsonObject json, RecordComponent[] components, Place place) {
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        json.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(place.member(name), "is not known here"));
    }

    private Object value(JsonValue json, Type type, Place place) {
        if (type instanceof ParameterizedType generic) {
            return container(json, generic, place);
        }
        return json.equals(JsonValue.NULL) ? absent(type, place) : plain(json, (Class<?>) type, place);
    }

    private Object container(JsonValue json, ParameterizedType type, Place place) {
        Type[] contents = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return map(json, contents[1], place);
        }
        return type.getRawType() == List.class
                ? list(json, contents[0], place)
                : Optional.ofNullable(value(json, contents[0], place));
    }

    private Object absent(Type type, Place place) {
        return type == int.class ? refuse(place, "must not be null") : null;
    }

    private Object plain(JsonValue json, Class<?> type, Place place) {
        if (type == String.class) {
            return json instanceof JsonString text ? text(text.getString(), place) : refuse(place, "must be a text");
        }
        if (type == int.class || type == Integer.class) {
            return json instanceof JsonNumber number ? integer(number, place) : refuse(place, "must be a whole number");
        }
        return json instanceof JsonObject object
                ? record(object, type.asSubclass(Record.class), place)
                : refuse(place, "must be an object");
    }

    private Object text(String text, Place place) {
        return UNSTORABLE.matcher(text).find() ? refuse(place, "must have no NUL and no halves of characters") : text;
    }

    private Object integer(JsonNumber number, Place place) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException fraction) {
            return refuse(place, "must be a whole number");
        }
    }

    private List<?> list(JsonValue json, Type content, Place place) {
        if (json.equals(JsonValue.NULL)) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        if (json instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                values.add(value(array.get(i), content, place.item(i)));
            }
        } else {
            refuse(place, "must be a list");
        }
        return values;
    }

    private Map<String, ?> map(JsonValue json, Type content, Place place) {
        if (json.equals(JsonValue.NULL)) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (json instanceof JsonObject object) {
            object.forEach((name, member) -> values.put(name, value(member, content, place.member(name))));
        } else {
            refuse(place, "must be an object");
        }
        return values;
    }

    private Object refuse(Place place, String message) {
        violations.add(place.violation(message));
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
