package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.ExplanationService;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;
import org.voxyard.web.rest.view.ExplanationView;
import org.voxyard.web.security.Allowed;

/** {@code /explain}: why somebody may hear or talk, or not. */
@Path("explain")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "explain", description = "Why a user may hear a loop or talk on it, or not")
public class ExplainResource {
    @Inject
    ExplanationService explanations;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "Every rule between a user and a loop",
            description = "The rights of each role of the user, then what each of the user's sessions does now")
    public ExplanationView explain(
            @QueryParam("user") @Parameter(description = "Id of the user", required = true, example = "guest")
                    String user,
            @QueryParam("loop") @Parameter(description = "Id of the loop", required = true, example = "FLIGHT")
                    String loop,
            @QueryParam("role") @Parameter(description = "Id of the only role to look at", example = "guest")
                    String role) {
        return ExplanationView.of(explanations.explain(
                caller,
                required("user", user, UserId::new),
                required("loop", loop, LoopId::new),
                PageParameters.id("role", role, RoleId::new)));
    }

    private static <T> T required(String parameter, String value, Function<String, T> type) {
        return PageParameters.id(parameter, value, type)
                .orElseThrow(() -> ProblemException.of(List.of(new Violation(parameter, "must be there"))));
    }
}
