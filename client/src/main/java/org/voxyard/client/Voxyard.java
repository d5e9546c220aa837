package org.voxyard.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * A Voxyard server, for one account. May be used by many threads at once. Verbs throw {@link ProblemException} when the server
 * answers with a problem, and {@link java.io.UncheckedIOException} when it does not answer.
 */
public final class Voxyard {
    private final Api api;

    private Voxyard(HttpClient http, URI server, String authorization) {
        this.api = new Api(http, server, authorization);
    }

    /**
     * Signs in with the name and the password of an account; the server is asked with the first request.
     *
     * @param server its root with a slash at the end, {@code https://voxyard.example/}
     */
    public static Voxyard connect(URI server, String user, String password) {
        return connect(HttpClient.newHttpClient(), server, user, password);
    }

    /** The same with an HTTP client of one's own, which knows of proxies and certificates. */
    public static Voxyard connect(HttpClient http, URI server, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Voxyard(http, server, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Signs in with a token, see {@link #tokens}. */
    public static Voxyard withToken(HttpClient http, URI server, String token) {
        return new Voxyard(http, server, "Bearer " + token);
    }

    /** Who is signed in: a request that tells whether name and password are good. */
    public Caller caller() {
        return api.read("session", Caller.class);
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

    public Permissions permissions() {
        return new Permissions(api);
    }

    public Sessions sessions() {
        return new Sessions(api);
    }

    /** The media legs of sessions. */
    public Listing<Endpoint> endpoints() {
        return new Listing<>(api, "endpoints", Endpoint.class);
    }

    public Announcements announcements(String loop) {
        return new Announcements(api, loop);
    }

    /** What comes with the product to be announced. */
    public Stream<Clip> clips() {
        return new Listing<>(api, "clips", Clip.class).all();
    }

    public Events events() {
        return new Events(api);
    }

    public Webhooks webhooks() {
        return new Webhooks(api);
    }

    public Tokens tokens() {
        return new Tokens(api);
    }

    public Audit audit() {
        return new Audit(api);
    }

    /** What the media engine has counted. */
    public Listing<Counter> counters() {
        return new Listing<>(api, "counters", Counter.class);
    }

    /** Whole domains as documents. */
    public Exchange exchange() {
        return new Exchange(api);
    }

    /** Why a user hears a loop or talks on it, or not, in all the user's roles. */
    public Explanation explain(String user, String loop) {
        return api.read("explain" + Query.ALL.user(user).loop(loop).text(), Explanation.class);
    }

    /** Sends a tone into a loop, up to 2 s long waits for it, and says whether it came back. Who monitors the loop hears it. */
    public LoopTest test(String loop) {
        URI address = api.resolve("loops/" + Query.encode(loop) + "/test");
        return JsonRecords.read(Api.json(api.send("POST", address, Body.NONE)), LoopTest.class);
    }

    /** Whether the node can serve operators, and what it lacks. */
    public Health health() {
        return api.read("node/health", Health.class);
    }

    /** Has the node look at everything that it needs, and say in words which step fails; takes up to 20 s. */
    public Examination examine() {
        return api.read("node/doctor", Examination.class);
    }

    public Loggers loggers() {
        return new Loggers(api);
    }

    /** How the node is set up, without secrets. */
    public Stream<Setting> settings() {
        return new Listing<>(api, "node/settings", Setting.class).all();
    }
}
