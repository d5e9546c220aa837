package org.voxyard.web.signalling;

import java.util.Map;
import java.util.Set;

/** Serves one event of the client, or a few that belong together. A bean for each; safe for use by many threads. */
interface RequestHandler {
    /** Names on the wire. */
    Set<String> events();

    /** How far a connection must have come. */
    Phase needs();

    /**
     * Does what the request asks for and returns the response, which JSON-B writes. Called on a worker thread, once at a
     * time for each connection. Exceptions of the application become error answers in {@link Faults}.
     */
    Object handle(Connection connection, Request request) throws RequestFault;

    /** What the client reads of an error answer too (voice-loop-client.md §2.10); an object. */
    default Object failureResponse() {
        return Map.of();
    }
}
