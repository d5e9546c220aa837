package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.LogCategory;
import org.voxyard.application.LogLevels;
import org.voxyard.domain.access.Caller;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.rest.view.Items;
import org.voxyard.web.rest.view.LoggerOrder;
import org.voxyard.web.rest.view.LoggerView;
import org.voxyard.web.security.Allowed;

/** {@code /node/loggers}: how much the node's parts write to its log. */
@Path("node/loggers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "node")
public class LoggersResource {
    @Inject
    LogLevels levels;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Voxyard's log as a whole, and every part whose level was changed since the start")
    public Items<LoggerView> list() {
        return new Items<>(levels.all().stream().map(LoggerView::of).toList());
    }

    @GET
    @Path("{category}")
    @Operation(summary = "How much one part writes", description = "Any package or class of org.voxyard.")
    public LoggerView get(@PathParam("category") String category) {
        return view(category, levels.find(category));
    }

    @PUT
    @Path("{category}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Allowed.ADMINISTRATOR)
    @Operation(
            summary = "Have one part write more or less",
            description = "At once and until the next start. At most 100 parts have a level of their own.")
    public LoggerView put(@PathParam("category") String category, LoggerOrder order) {
        return view(category, levels.change(caller, category, order.toLevel()));
    }

    @DELETE
    @Path("{category}")
    @RolesAllowed(Allowed.ADMINISTRATOR)
    @Operation(summary = "Have one part write as much as at the start")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("category") String category) {
        view(category, levels.reset(caller, category));
    }

    private static LoggerView view(String category, Optional<LogCategory> found) {
        return found.map(LoggerView::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no log category " + category + "; Voxyard's begin with " + LogLevels.ROOT + "."));
    }
}
