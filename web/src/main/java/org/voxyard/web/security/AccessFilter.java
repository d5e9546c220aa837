package org.voxyard.web.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;

/**
 * The one place that enforces {@link RolesAllowed}: the method's, else the class's; without any, nobody gets in, except to
 * methods with {@link PermitAll}.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        SecurityContext security = context.getSecurityContext();
        if (!resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                && allowed().stream().noneMatch(security::isUserInRole)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This is for accounts that are " + words() + ".");
        }
    }

    private String words() {
        return allowed().isEmpty() ? "nobody's" : String.join(" or ", allowed());
    }

    private List<String> allowed() {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RolesAllowed.class)))
                .map(annotation -> List.of(annotation.value()))
                .orElse(List.of());
    }
}
