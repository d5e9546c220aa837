package org.voxyard.web.signalling;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Questions about telephone calls, of which there are none: no gateway is connected. */
@Singleton
final class Calls implements RequestHandler {
    private static final Map<String, Object> RESPONSES = Map.of(
            "sip", Map.of("connected", false),
            "list_calls", Map.of("calls", Map.of()),
            "list_call_permissions", Map.of("permissions", Map.of()),
            "list_sip_status", Map.of("status", Map.of()));

    @Override
    public Set<String> events() {
        return RESPONSES.keySet();
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) {
        return RESPONSES.get(request.event());
    }
}
