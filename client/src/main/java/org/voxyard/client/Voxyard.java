package org.voxyard.client;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A Voxyard server, for one account. May be used by many threads at once. */
public final class Voxyard {
    private final Api api;

    private Voxyard(Api api) {
        this.api = api;
    }

    /**
     * Signs in with the name and the password of an account; the server is asked with the first request.
     *
     * @param server its root, {@code https://voxyard.example/}
     */
    public static Voxyard connect(URI server, String user, String password) {
        return connect(HttpClient.newHttpClient(), server, user, password);
    }

    /** The same with an HTTP client of one's own, which knows of proxies and certificates. */
    public static Voxyard connect(HttpClient http, URI server, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Voxyard(new Api(http, server, "Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** Signs in with a bearer token that an administrator has made. */
    public static Voxyard connect(HttpClient http, URI server, String token) {
        return new Voxyard(new Api(http, server, "Bearer " + token));
    }

    public Collection<Domain> domains() {
        return new Collection<>(api, "domains", Domain.class);
    }

    public Collection<Project> projects() {
        return new Collection<>(api, "projects", Project.class);
    }

    public Collection<Role> roles() {
        return new Collection<>(api, "roles", Role.class);
    }

    public Collection<User> users() {
        return new Collection<>(api, "users", User.class);
    }

    public Collection<Loop> loops() {
        return new Collection<>(api, "loops", Loop.class);
    }

    /** Sets what a role may do with a loop, whatever it was. */
    public void permit(Permission permission) {
        api.send(
                "PUT",
                address(permission),
                Api.JSON,
                JsonRecords.write(permission).toString(),
                "If-Match",
                "*");
    }

    /** Withdraws every right of a role to a loop; {@link ProblemException} when there was none. */
    public void withdraw(String role, String loop) {
        api.send("DELETE", address(new Permission(role, loop, "")), "", null, "If-Match", "*");
    }

    /** What the media engine has counted. */
    public List<Counter> counters() {
        return Api.json(api.get(api.resolve("counters"))).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(counter -> JsonRecords.read(counter, Counter.class))
                .toList();
    }

    /** A domain with everything that belongs to it, without secrets: the same content is the same text. */
    public String exportDomain(String id) {
        return api.get(api.resolve("domains/" + Collection.encode(id) + "/export"))
                .body();
    }

    /** What {@link #importDomain} would change. */
    public ImportResult rehearseImport(String document) {
        return importing("domains/import?dryRun=true", document);
    }

    /** Makes a domain what a document says, all or nothing. */
    public ImportResult importDomain(String document) {
        return importing("domains/import", document);
    }

    private ImportResult importing(String path, String document) {
        return JsonRecords.read(Api.json(api.send("POST", api.resolve(path), Api.JSON, document)), ImportResult.class);
    }

    private URI address(Permission permission) {
        return api.resolve(
                "permissions/" + Collection.encode(permission.role()) + "/" + Collection.encode(permission.loop()));
    }
}
