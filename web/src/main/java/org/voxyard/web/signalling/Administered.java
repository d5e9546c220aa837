package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.voxyard.application.EntryView;
import org.voxyard.application.InspectionService;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.session.OperatorId;

/** {@code admin_domains} and {@code admin_projects}: what the caller administers, which is all or nothing. */
@Singleton
final class Administered implements RequestHandler {
    private static final String DOMAINS = "admin_domains";

    private final InspectionService inspection;

    @Inject
    Administered(InspectionService inspection) {
        this.inspection = inspection;
    }

    @Override
    public Set<String> events() {
        return Set.of(DOMAINS, "admin_projects");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        OperatorId operator = connection.operator();
        return request.event().equals(DOMAINS)
                ? Map.of("domains", administered(operator, Domain.class))
                : Map.of("projects", administered(operator, Project.class));
    }

    private List<EntryView> administered(OperatorId operator, Class<? extends DirectoryEntry> kind) {
        return inspection.isAdministrator(operator) ? inspection.all(operator, kind) : List.of();
    }
}
