package org.voxyard.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A domain for measurements: users in a few roles each, roles that may hear every loop and talk on every third. */
final class LargeDomain {
    /** Its id. */
    static final String ID = "bench";

    private static final String FORMAT = "voxyard-domain/1";
    private static final int LOOPS_OF_A_GROUP = 250;

    private LargeDomain() {}

    /** The document that import reads. */
    static JsonObject document(int users, int loops, int roles) {
        return Json.createObjectBuilder(empty(ID))
                .add("loops", list(loops, LargeDomain::loop))
                .add("roles", list(roles, index -> role(index, loops)))
                .add("users", list(users, index -> user(index, roles)))
                .build();
    }

    /** A domain without anything in it. */
    static JsonObject empty(String id) {
        return Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("domain", Json.createObjectBuilder().add("id", id).add("name", "Benchmark"))
                .build();
    }

    private interface Entry {
        JsonObjectBuilder make(int index);
    }

    private static JsonArrayBuilder list(int count, Entry entry) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (int i = 0; i < count; i++) {
            list.add(entry.make(i));
        }
        return list;
    }

    private static JsonObjectBuilder loop(int index) {
        String group = "239.193.7." + (1 + index / LOOPS_OF_A_GROUP);
        return named("bench-loop-" + index, "Loop " + index)
                .add(
                        "multicast",
                        Json.createObjectBuilder().add("group", group).add("port", 30_000 + index % LOOPS_OF_A_GROUP));
    }

    private static JsonObjectBuilder role(int index, int loops) {
        JsonObjectBuilder permissions = Json.createObjectBuilder();
        for (int i = 0; i < loops; i++) {
            permissions.add("bench-loop-" + i, (i + index) % 3 == 0 ? "send" : "recv");
        }
        return named("bench-role-" + index, "Role " + index).add("permissions", permissions);
    }

    private static JsonObjectBuilder user(int index, int roles) {
        JsonArrayBuilder taken = Json.createArrayBuilder();
        for (int i = 0; i < Math.min(2, roles); i++) {
            taken.add("bench-role-" + (index + i) % roles);
        }
        return named("bench-user-" + index, "User " + index).add("roles", taken);
    }

    private static JsonObjectBuilder named(String id, String name) {
        return Json.createObjectBuilder().add("id", id).add("name", name);
    }
}
