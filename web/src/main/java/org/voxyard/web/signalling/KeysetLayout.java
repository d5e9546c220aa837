package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.OperatorService;
import org.voxyard.application.UserDataService;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.session.OperatorId;

/** {@code get_keyset_layout}: how a console is to look; the default for a name that nobody knows. */
@Singleton
final class KeysetLayout implements RequestHandler {
    private final UserDataService layouts;
    private final OperatorService operators;

    public record Parameter(Optional<DomainId> domain, Optional<String> layout) {}

    public record Response(JsonObject layout) {}

    @Inject
    KeysetLayout(UserDataService layouts, OperatorService operators) {
        this.layouts = layouts;
        this.operators = operators;
    }

    @Override
    public Set<String> events() {
        return Set.of("get_keyset_layout");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter wanted = request.parameter(Parameter.class);
        OperatorId operator = connection.operator();
        DomainId domain =
                wanted.domain().orElseGet(() -> operators.profile(operator).domain());
        return new Response(
                Wire.object(layouts.layout(operator, domain, wanted.layout().orElse("default"))));
    }
}
