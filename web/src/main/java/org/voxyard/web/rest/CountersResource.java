package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.CounterService;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.rest.view.CounterView;
import org.voxyard.web.rest.view.Items;
import org.voxyard.web.security.Allowed;

/** {@code /counters}: what the media engine has counted. */
@Path("counters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "counters", description = "What the media engine has counted since it started")
public class CountersResource {
    @Inject
    CounterService counters;

    @GET
    @Operation(summary = "All counters, in a stable order")
    public Items<CounterView> list() {
        return new Items<>(counters.counters().stream().map(CounterView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One counter")
    public CounterView get(@PathParam("id") String id) {
        return counters.find(id)
                .map(CounterView::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no counter " + id + "."));
    }
}
