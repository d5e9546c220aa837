package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.Administration;
import org.voxyard.application.LoopTests;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.loop.Loop;
import org.voxyard.web.rest.view.LoopTestView;
import org.voxyard.web.security.Allowed;

/** {@code /loops/{id}/test}. */
@Path("loops/{id}/test")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
@Tag(name = "loops")
public class LoopTestResource {
    @Inject
    Administration administration;

    @Inject
    LoopTests tests;

    @Inject
    Caller caller;

    @POST
    @Operation(
            summary = "Send a tone into a loop and hear whether it comes back",
            description = "Takes no body, and up to 2 s. Whoever monitors the loop hears the tone, for half a second.")
    public LoopTestView test(@PathParam("id") String id) {
        Loop loop = administration.read(caller, Loop.class, id, found -> found).view();
        return LoopTestView.of(loop, tests.test(loop.id()));
    }
}
