package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.NodeHealth;
import org.voxyard.application.port.NodeExamination;
import org.voxyard.operations.settings.EffectiveSetting;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.rest.view.ExaminationView;
import org.voxyard.web.rest.view.HealthView;
import org.voxyard.web.rest.view.Items;
import org.voxyard.web.rest.view.SettingView;
import org.voxyard.web.security.Allowed;

/** {@code /node}: the node that answers. */
@Path("node")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "node", description = "The node that answers: its health, what it lacks and how it is set up")
public class NodeResource {
    @Inject
    NodeHealth health;

    @Inject
    NodeExamination doctor;

    @GET
    @Path("health")
    @Operation(
            summary = "Whether the node can serve operators now, and what it lacks",
            description = "Takes up to 2 s a subject.")
    public HealthView health() {
        Map<String, List<String>> faults = health.faults();
        return HealthView.of(faults, health.notices());
    }

    @GET
    @Path("doctor")
    @Operation(
            summary = "Look at everything that the node needs, and say in words which step fails and what to do",
            description = "JDK, settings, ports, multicast, certificate, database, clock, the microphone's page and the"
                    + " server itself. Takes up to 20 s; 503 while another look goes on.")
    public ExaminationView doctor() {
        return doctor.examine()
                .map(ExaminationView::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.BUSY, "The node is being examined already; try again in some seconds."));
    }

    @GET
    @Path("settings")
    @Operation(
            summary = "How the node is set up: every setting, what holds and where it comes from, without secrets",
            description = "Changed by environment variables and a restart.")
    public Items<SettingView> settings() {
        return new Items<>(
                EffectiveSetting.ofProcess().stream().map(SettingView::of).toList());
    }
}
