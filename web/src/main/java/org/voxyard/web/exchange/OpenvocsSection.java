package org.voxyard.web.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.voxyard.web.json.Place;
import org.voxyard.web.problem.ProblemException;

/**
 * Users, roles and loops by id, as openvocs keeps them in a domain and in each of its projects.
 *
 * @param project empty for those of the domain itself
 */
record OpenvocsSection(Place place, JsonObject json, Optional<String> project) {

    /** The id of a user, role, loop or project, and what stands there. */
    record Entry(Place place, String id, JsonObject json) {

        /** The objects of that member by their ids. */
        List<Entry> entries(String member) {
            return OpenvocsSection.entries(place.member(member), json.get(member));
        }

        /** The ids and values of that member, which is an object. */
        void forEach(String member, Consumer<Reference> action) {
            Place list = place.member(member);
            object(list, json.get(member))
                    .forEach((key, value) -> action.accept(new Reference(list.member(key), key, value)));
        }
    }

    /** That something names something else by its id. */
    record Reference(Place place, String id, JsonValue value) {}

    /** The whole document and its projects. */
    static List<OpenvocsSection> of(JsonObject document) {
        Entry domain = new Entry(Place.DOCUMENT, id(document, ""), document);
        List<OpenvocsSection> sections = new ArrayList<>();
        sections.add(new OpenvocsSection(Place.DOCUMENT, document, Optional.empty()));
        domain.entries("projects")
                .forEach(project ->
                        sections.add(new OpenvocsSection(project.place(), project.json(), Optional.of(project.id()))));
        return sections;
    }

    List<Entry> entries(String kind) {
        return entries(place.member(kind), json.get(kind));
    }

    static String id(JsonObject entry, String otherwise) {
        return entry.get("id") instanceof JsonString id ? id.getString() : otherwise;
    }

    private static List<Entry> entries(Place list, JsonValue value) {
        List<Entry> entries = new ArrayList<>();
        object(list, value)
                .forEach((key, json) -> entries.add(entry(list.member(key), key, object(list.member(key), json))));
        return entries;
    }

    private static Entry entry(Place place, String key, JsonObject json) {
        if (!id(json, key).equals(key)) {
            throw ProblemException.of(List.of(place.member("id").violation("must be " + key + ", as it is named")));
        }
        return new Entry(place, key, json);
    }

    /** Nothing at all is an empty object, what is something else is refused. */
    private static JsonObject object(Place place, JsonValue value) {
        if (value == null || value.equals(JsonValue.NULL)) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw ProblemException.of(List.of(place.violation("must be an object")));
    }
}
