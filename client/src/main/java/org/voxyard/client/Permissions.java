package org.voxyard.client;

import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;

/** What roles may do with loops. Verbs throw {@link ProblemException}. */
public final class Permissions {
    private static final String PATH = "permissions";

    private final Api api;

    Permissions(Api api) {
        this.api = api;
    }

    /** Those that the query selects, by role and loop. */
    public Stream<Permission> find(Query query) {
        return new Listing<>(api, PATH, Permission.class).find(query);
    }

    /** What a role may do with a loop; a problem ({@code not-found}) when that is nothing. */
    public Versioned<Permission> get(String role, String loop) {
        return Versioned.of(api.get(item(role, loop)), Permission.class);
    }

    /** Gives a role a right that it has not yet; a problem ({@code conflict}) when it has one for the loop. */
    public Versioned<Permission> create(Permission permission) {
        String key = UUID.randomUUID().toString();
        return Versioned.of(api.create(api.resolve(PATH), Body.json(permission), key), Permission.class);
    }

    /** Sets what a role may do with a loop, whatever it was. */
    public Versioned<Permission> set(Permission permission) {
        return put(permission, "*");
    }

    /** Sets what a role may do with a loop, unless somebody else has changed it since it was read. */
    public Versioned<Permission> replace(Versioned<Permission> read, Permission wanted) {
        return put(wanted, read.version());
    }

    /** Takes every right of a role to a loop away; a problem when there was none. Operators lose it at once. */
    public void withdraw(String role, String loop) {
        api.send("DELETE", item(role, loop), Body.NONE, "If-Match", "*");
    }

    private Versioned<Permission> put(Permission permission, String version) {
        URI item = item(permission.role(), permission.loop());
        return Versioned.of(api.send("PUT", item, Body.json(permission), "If-Match", version), Permission.class);
    }

    private URI item(String role, String loop) {
        return api.resolve(PATH + "/" + Query.encode(role) + "/" + Query.encode(loop));
    }
}
