package org.voxyard.web.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.access.TokenScope;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;

/** What a token's scope forbids, whatever its user may do. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class TokenLimits implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getSecurityContext().getUserPrincipal() instanceof SignedInCaller caller) {
            caller.scope().flatMap(scope -> fault(scope, context.getMethod())).ifPresent(sentence -> {
                throw new ProblemException(ProblemType.FORBIDDEN, sentence);
            });
        }
    }

    private Optional<String> fault(TokenScope scope, String method) {
        if (!scope.mayChange() && !SAFE.contains(method)) {
            return Optional.of("This token may read only.");
        }
        return resource.getResourceMethod().isAnnotationPresent(ForPeople.class)
                ? Optional.of("No token may do this; use the account's password.")
                : Optional.empty();
    }
}
