package org.voxyard.application.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Sends one event to somebody else's server. */
public interface EventPost {

    /**
     * Sends a POST and waits for the answer, at most 15 s.
     *
     * @return empty when it was taken (2xx), else one sentence that says what went wrong
     */
    Optional<String> send(URI url, Map<String, String> headers, byte[] body);

    /** Why nothing may be sent to this address, in one sentence; empty when it may. */
    Optional<String> refusal(URI url);
}
