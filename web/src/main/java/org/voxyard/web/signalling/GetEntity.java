package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.EntryView;
import org.voxyard.application.InspectionService;
import org.voxyard.application.OperatorService;
import org.voxyard.application.UserProfile;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Role;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.Loop;
import org.voxyard.domain.session.NotPermittedException;

/** {@code get}: the operator's own user; any entry of the directory for administrators. */
@Singleton
final class GetEntity implements RequestHandler {
    private static final Map<String, Class<? extends DirectoryEntry>> KINDS = Map.of(
            "domain", Domain.class,
            "project", Project.class,
            "user", User.class,
            "role", Role.class,
            "loop", Loop.class);

    private final OperatorService operators;
    private final InspectionService inspection;

    public record Parameter(String type, String id) {}

    /** A result of null says that there is no such entry. */
    public record Response(String type, Object result) {}

    /** Exactly these members: the stock client copies all that it gets over its own (voice-loop-client.md §4.1). */
    public record Own(UserId id, String name, Home domain) {}

    public record Home(DomainId domain, Optional<ProjectId> project) {}

    @Inject
    GetEntity(OperatorService operators, InspectionService inspection) {
        this.operators = operators;
        this.inspection = inspection;
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
        boolean isOwn =
                wanted.type().equals("user") && wanted.id().equals(own.id().value());
        return new Response(wanted.type(), isOwn ? ownUser(own) : find(connection, wanted));
    }

    @Override
    public Object failureResponse() {
        return Map.of("type", "user");
    }

    private static Own ownUser(UserProfile own) {
        return new Own(own.id(), own.name(), new Home(own.domain(), own.project()));
    }

    private Object find(Connection connection, Parameter wanted) throws RequestFault {
        Optional<Object> type = Optional.of(Map.of("type", wanted.type()));
        if (!KINDS.containsKey(wanted.type())) {
            throw new RequestFault(ErrorCode.NOT_FOUND, "The directory has no such kind of entry.", type);
        }
        try {
            Optional<EntryView> entry = inspection.find(connection.operator(), KINDS.get(wanted.type()), wanted.id());
            return entry.<Object>map(view -> view).orElse(JsonValue.NULL);
        } catch (NotPermittedException e) {
            throw new RequestFault(ErrorCode.NO_PERMISSION, e.getMessage(), type);
        }
    }
}
