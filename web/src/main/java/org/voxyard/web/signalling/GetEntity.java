package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.OperatorService;
import org.voxyard.application.UserProfile;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.UserId;

/** {@code get}: the operator's own user. */
@Singleton
final class GetEntity implements RequestHandler {
    private final OperatorService operators;

    public record Parameter(String type, String id) {}

    public record Response(String type, Object result) {}

    /** Exactly these members: the stock client copies all that it gets over its own (voice-loop-client.md §4.1). */
    public record User(UserId id, String name, Home domain) {}

    public record Home(DomainId domain, Optional<ProjectId> project) {}

    @Inject
    GetEntity(OperatorService operators) {
        this.operators = operators;
    }

    @Override
    public Set<String> events() {
        return Set.of("get");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter wanted = request.parameter(Parameter.class);
        UserProfile own = operators.profile(connection.operator());
        if (!wanted.type().equals("user") || !wanted.id().equals(own.id().value())) {
            throw new RequestFault(
                    ErrorCode.NO_PERMISSION,
                    "User " + own.id() + " may not read this.",
                    Optional.of(Map.of("type", wanted.type())));
        }
        return new Response("user", new User(own.id(), own.name(), new Home(own.domain(), own.project())));
    }

    @Override
    public Object failureResponse() {
        return Map.of("type", "user");
    }
}
