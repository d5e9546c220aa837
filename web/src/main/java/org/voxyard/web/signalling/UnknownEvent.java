package org.voxyard.web.signalling;

import jakarta.enterprise.inject.Vetoed;
import java.util.Set;

/** What becomes of an event that nobody serves: an error, at any time (voice-loop-client.md §12.3). */
@Vetoed
final class UnknownEvent implements RequestHandler {
    @Override
    public Set<String> events() {
        return Set.of();
    }

    @Override
    public Phase needs() {
        return Phase.CONNECTED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        throw new RequestFault(ErrorCode.UNKNOWN_EVENT, "The server does not know this event.");
    }
}
