package org.voxyard.web.exchange;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.voxyard.web.exchange.OpenvocsSection.Entry;
import org.voxyard.web.rest.view.DomainDocument;

/**
 * A domain as openvocs keeps it: {@code users}, {@code roles} and {@code loops} by id, in the domain and in each of its
 * {@code projects}. A role names its users, a loop names its roles with {@code true} to talk and {@code false} to hear. Ids
 * are unique in a domain. Names may be null; the id stands for them.
 *
 * <p>The role {@code admin} says who administers: members of the domain's become domain administrators. Passwords (hashes
 * of another kind) and layouts stay behind.
 */
final class OpenvocsDomain {
    private final JsonObject document;
    private final List<OpenvocsSection> sections;
    private final OpenvocsReferences references;
    private final Map<String, String> origins = new HashMap<>();
    private final Set<String> notes = new TreeSet<>();

    /** Throws {@link org.voxyard.web.problem.ProblemException} when it has not that form or names what is not there. */
    OpenvocsDomain(JsonObject document) {
        this.document = document;
        sections = OpenvocsSection.of(document);
        references = new OpenvocsReferences(sections);
    }

    Draft toDraft() {
        JsonObject json = Json.createObjectBuilder()
                .add("format", DomainDocument.FORMAT)
                .add("domain", named(OpenvocsSection.id(document, ""), document))
                .add("projects", projects())
                .add("loops", entries("loops", this::loop))
                .add("roles", entries("roles", this::role))
                .add("users", entries("users", this::user))
                .build();
        origins.put("/domain", "");
        return new Draft(json, origins, List.copyOf(notes));
    }

    private JsonArrayBuilder projects() {
        JsonArrayBuilder projects = Json.createArrayBuilder();
        int index = 0;
        for (OpenvocsSection section : sections.subList(1, sections.size())) {
            projects.add(named(section.project().orElseThrow(), section.json()));
            origins.put("/projects/" + index++, section.place().pointer());
        }
        return projects;
    }

    private JsonArrayBuilder entries(String kind, Function<Entry, JsonObjectBuilder> convert) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        int index = 0;
        for (OpenvocsSection section : sections) {
            for (Entry entry : section.entries(kind)) {
                if (kind.equals("roles") && entry.id().equals(OpenvocsReferences.ADMIN)) {
                    notes.add(
                            "The role admin is not taken over: its members in the domain become domain administrators.");
                    continue;
                }
                JsonObjectBuilder converted = convert.apply(entry);
                section.project().ifPresent(project -> converted.add("project", project));
                entries.add(converted);
                trace("/" + kind + "/" + index++, entry.place().pointer());
            }
        }
        return entries;
    }

    private void trace(String pointer, String origin) {
        origins.put(pointer, origin);
        origins.put(pointer + "/multicast/group", origin + "/multicast/host");
    }

    private JsonObjectBuilder loop(Entry loop) {
        JsonObjectBuilder converted = named(loop.id(), loop.json());
        copy(loop.json(), "abbreviation", converted);
        if (loop.json().get("multicast") instanceof JsonObject address) {
            converted.add(
                    "multicast",
                    Json.createObjectBuilder()
                            .add("group", address.getOrDefault("host", JsonValue.NULL))
                            .add("port", address.getOrDefault("port", JsonValue.NULL)));
        }
        return converted;
    }

    private JsonObjectBuilder role(Entry role) {
        if (role.json().containsKey("layout")) {
            notes.add("Layouts of roles are not taken over.");
        }
        JsonObjectBuilder converted = named(role.id(), role.json());
        copy(role.json(), "abbreviation", converted);
        copy(role.json(), "color", converted);
        JsonObjectBuilder permissions = Json.createObjectBuilder();
        references.permissions(role.id()).forEach(permissions::add);
        return converted.add("permissions", permissions);
    }

    private JsonObjectBuilder user(Entry user) {
        if (user.json().containsKey("password")) {
            notes.add("Passwords are not taken over: set new ones.");
        }
        JsonArrayBuilder roles = Json.createArrayBuilder();
        references.roles(user.id()).forEach(roles::add);
        return named(user.id(), user.json())
                .add("roles", roles)
                .add("access", references.administersDomain(user.id()) ? "domain-administrator" : "operator");
    }

    private static JsonObjectBuilder named(String id, JsonObject entry) {
        JsonValue name = entry.getOrDefault("name", JsonValue.NULL);
        boolean isNameless = name.equals(JsonValue.NULL)
                || (name instanceof JsonString text && text.getString().isBlank());
        return Json.createObjectBuilder().add("id", id).add("name", isNameless ? Json.createValue(id) : name);
    }

    private static void copy(JsonObject from, String member, JsonObjectBuilder to) {
        to.add(member, from.getOrDefault(member, JsonValue.NULL));
    }
}
