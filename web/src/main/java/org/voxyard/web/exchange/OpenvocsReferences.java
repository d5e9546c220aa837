package org.voxyard.web.exchange;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** Who may what in a document of openvocs, where roles name users and loops name roles: turned around. */
final class OpenvocsReferences {
    /** The role that says who administers; nobody takes it on a console. */
    static final String ADMIN = "admin";

    private final Map<String, Map<String, String>> permissions = new HashMap<>();
    private final Map<String, List<String>> memberships = new HashMap<>();
    private final Set<String> administrators = new HashSet<>();
    private final List<Violation> dangling = new ArrayList<>();

    /** Throws {@link ProblemException} when something is named that is not there. */
    OpenvocsReferences(List<OpenvocsSection> sections) {
        Set<String> roles = ids(sections, "roles");
        Set<String> users = ids(sections, "users");
        for (OpenvocsSection section : sections) {
            section.entries("loops").forEach(loop -> readRoles(loop, roles));
            section.entries("roles").forEach(role -> readUsers(section, role, users));
        }
        if (!dangling.isEmpty()) {
            throw ProblemException.of(dangling);
        }
    }

    /** recv or send, by loop. */
    Map<String, String> permissions(String role) {
        return permissions.getOrDefault(role, Map.of());
    }

    List<String> roles(String user) {
        return memberships.getOrDefault(user, List.of());
    }

    boolean administersDomain(String user) {
        return administrators.contains(user);
    }

    private void readRoles(OpenvocsSection.Entry loop, Set<String> roles) {
        loop.forEach("roles", role -> {
            if (!roles.contains(role.id())) {
                dangling.add(role.place().violation("there is no role " + role.id()));
            }
            permissions
                    .computeIfAbsent(role.id(), key -> new TreeMap<>())
                    .put(loop.id(), role.value().equals(JsonValue.TRUE) ? "send" : "recv");
        });
    }

    private void readUsers(OpenvocsSection section, OpenvocsSection.Entry role, Set<String> users) {
        role.forEach("users", user -> {
            if (!users.contains(user.id())) {
                dangling.add(user.place().violation("there is no user " + user.id()));
            }
            if (!role.id().equals(ADMIN)) {
                memberships.computeIfAbsent(user.id(), key -> new ArrayList<>()).add(role.id());
            } else if (section.project().isEmpty()) {
                administrators.add(user.id());
            }
        });
    }

    private static Set<String> ids(List<OpenvocsSection> sections, String kind) {
        Set<String> ids = new HashSet<>();
        sections.forEach(section -> section.entries(kind).forEach(entry -> ids.add(entry.id())));
        return ids;
    }
}
