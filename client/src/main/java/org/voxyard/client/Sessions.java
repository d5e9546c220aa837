package org.voxyard.client;

import java.net.URI;
import java.util.stream.Stream;

/** Who is signed in where, and what they do with loops. Verbs throw {@link ProblemException}. */
public final class Sessions {
    private static final String PATH = "sessions";

    private final Api api;
    private final Listing<Session> listing;

    Sessions(Api api) {
        this.api = api;
        this.listing = new Listing<>(api, PATH, Session.class);
    }

    /** All sessions that the caller sees, the oldest first. */
    public Stream<Session> all() {
        return listing.all();
    }

    /** Those of a user, in a role, on a loop, of a domain. */
    public Stream<Session> find(Query query) {
        return listing.find(query);
    }

    public Session get(String id) {
        return listing.get(id);
    }

    /** What a session does with a loop, which may be off. */
    public SessionLoop loop(String session, String loop) {
        return api.read(path(session, loop), SessionLoop.class);
    }

    /** Switches a loop for a session by the rules of its role, as if the operator had done it. */
    public SessionLoop order(String session, String loop, LoopOrder order) {
        URI address = api.resolve(path(session, loop));
        return JsonRecords.read(Api.json(api.send("PUT", address, Body.json(order))), SessionLoop.class);
    }

    /** Switches a loop off for a session; the operator may switch it on again. */
    public void revoke(String session, String loop) {
        api.send("DELETE", api.resolve(path(session, loop)), Body.NONE);
    }

    /** Ends a session; its user may sign in again. */
    public void disconnect(String session) {
        api.send("DELETE", api.resolve(PATH + "/" + Query.encode(session)), Body.NONE);
    }

    private static String path(String session, String loop) {
        return PATH + "/" + Query.encode(session) + "/loops/" + Query.encode(loop);
    }
}
