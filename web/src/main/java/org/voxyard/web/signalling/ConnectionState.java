package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.InspectionService;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;

/** {@code state_connections}: who is connected to this node, for administrators. */
@Singleton
final class ConnectionState implements RequestHandler {
    private final InspectionService inspection;
    private final Connections connections;

    public record Response(List<Line> connections) {}

    /** One connection; without sign-in it has an address only. */
    public record Line(String address, Optional<UserId> user, Optional<ClientId> client) {
        static Line of(Connection connection) {
            Optional<SignedIn> who = connection.signedIn();
            return new Line(connection.source(), who.map(SignedIn::user), who.map(SignedIn::client));
        }
    }

    @Inject
    ConnectionState(InspectionService inspection, Connections connections) {
        this.inspection = inspection;
        this.connections = connections;
    }

    @Override
    public Set<String> events() {
        return Set.of("state_connections");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        inspection.requireAdministrator(connection.operator());
        List<Line> lines = new ArrayList<>();
        connections.forEach(open -> lines.add(Line.of(open)));
        return new Response(lines);
    }
}
