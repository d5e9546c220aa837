package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.voxyard.application.OperatorService;
import org.voxyard.application.RoleView;

/** {@code user_roles}: the roles to choose from. */
@Singleton
final class Roles implements RequestHandler {
    private final OperatorService operators;

    public record Response(Map<String, RoleView> roles) {}

    @Inject
    Roles(OperatorService operators) {
        this.operators = operators;
    }

    @Override
    public Set<String> events() {
        return Set.of("user_roles");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Map<String, RoleView> roles = new LinkedHashMap<>();
        operators
                .roles(connection.operator())
                .forEach(role -> roles.put(role.id().value(), role));
        return new Response(roles);
    }

    @Override
    public Object failureResponse() {
        return new Response(Map.of());
    }
}
