package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.OperatorService;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.session.NotPermittedException;

/** {@code authorize}, also spelled {@code authorise}: takes a role, at first or instead of another. */
@Singleton
final class Authorize implements RequestHandler {
    private final OperatorService operators;

    public record Parameter(RoleId role) {}

    public record Response(RoleId id) {}

    @Inject
    Authorize(OperatorService operators) {
        this.operators = operators;
    }

    @Override
    public Set<String> events() {
        return Set.of("authorize", "authorise");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        RoleId role = request.parameter(Parameter.class).role();
        try {
            operators.takeRole(connection.operator(), role);
            connection.takeRole();
            return new Response(role);
        } catch (NotPermittedException e) {
            // The protocol wants 5000 here, so that the client forgets the role with the session.
            throw new RequestFault(ErrorCode.AUTHENTICATION_FAILED, e.getMessage(), Optional.of(new Response(role)));
        }
    }
}
