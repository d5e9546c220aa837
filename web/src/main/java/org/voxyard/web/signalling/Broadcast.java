package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.voxyard.application.InspectionService;

/** {@code broadcast}: an administrator's message, free of form, to all who have registered. */
@Singleton
final class Broadcast implements RequestHandler {
    private final InspectionService inspection;
    private final Connections connections;

    @Inject
    Broadcast(InspectionService inspection, Connections connections) {
        this.inspection = inspection;
        this.connections = connections;
    }

    @Override
    public Set<String> events() {
        return Set.of("broadcast");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        inspection.requireAdministrator(connection.operator());
        connections.toRegistered(ServerEvent.systemBroadcast("broadcast", request.parameter()));
        return Map.of();
    }
}
