package org.voxyard.web.signalling;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/**
 * {@code candidate} and {@code end_of_candidates}: always welcome, never needed. As ICE-lite agent the engine learns where
 * the browser is from the browser's own checks (RFC 8445 §2.5).
 */
@Singleton
final class Candidates implements RequestHandler {
    @Override
    public Set<String> events() {
        return Set.of("candidate", "end_of_candidates");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) {
        return Map.of();
    }
}
