package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.Announcement;
import org.voxyard.application.AnnouncementService;
import org.voxyard.domain.access.Caller;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.ClipReader;
import org.voxyard.media.api.LoopId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;
import org.voxyard.web.problem.Violation;
import org.voxyard.web.rest.view.AnnouncementOrder;
import org.voxyard.web.rest.view.AnnouncementView;
import org.voxyard.web.rest.view.Items;
import org.voxyard.web.security.Allowed;

/** {@code /loops/{loop}/announcements}: clips that are played into a loop. */
@Path("loops/{loop}/announcements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "announcements", description = "Clips that are played into a loop, one after another")
public class AnnouncementsResource {
    private static final int MAX_OGG_BYTES = 2 << 20;
    private static final int MAX_WAV_BYTES = 10 << 20;
    private static final String RECORDING = "recording";

    private static final String QUEUED = "Answers 202 with where to read when it plays. It begins when the loop's"
            + " announcements before it are over; its voice is shown as Announcement. With Idempotency-Key the same request"
            + " again plays nothing again while the announcement is listed.";

    @Inject
    AnnouncementService announcements;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @PathParam("loop")
    String loop;

    @GET
    @Operation(summary = "The latest announcements on the loop, the newest first")
    public Items<AnnouncementView> list() {
        return new Items<>(latest().stream().map(AnnouncementView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One announcement")
    public AnnouncementView get(@PathParam("id") String id) {
        return latest().stream()
                .map(AnnouncementView::of)
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no announcement " + id + "."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(summary = "Play a clip that comes with the product", description = QUEUED)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response play(@HeaderParam("Idempotency-Key") String key, AnnouncementOrder order) {
        Clip clip = announcements.clip(order.clip()).orElseThrow(() -> unknown(order.clip()));
        return accepted(clip, key, order.clip().getBytes(StandardCharsets.UTF_8));
    }

    @POST
    @Consumes({"audio/ogg", "audio/opus"})
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(
            summary = "Play a recording",
            description =
                    "Ogg Opus with frames of 20 ms (opusenc does so by itself), at most 2 MiB and 10 min. " + QUEUED)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response playOgg(@HeaderParam("Idempotency-Key") String key, InputStream recording) throws IOException {
        byte[] bytes = bytes(recording, MAX_OGG_BYTES);
        return accepted(clip(() -> ClipReader.read(RECORDING, new ByteArrayInputStream(bytes))), key, bytes);
    }

    @POST
    @Consumes({"audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"})
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(
            summary = "Play a WAV recording",
            description = "PCM of 16 bit, 8 to 48 kHz, mono or stereo, at most 10 MiB and 10 min. " + QUEUED)
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response playWav(@HeaderParam("Idempotency-Key") String key, InputStream recording) throws IOException {
        byte[] bytes = bytes(recording, MAX_WAV_BYTES);
        return accepted(clip(() -> announcements.encode(RECORDING, bytes)), key, bytes);
    }

    private Response accepted(Clip clip, String key, byte[] content) {
        byte[] request = (loop + " " + Fingerprint.of(content)).getBytes(StandardCharsets.UTF_8);
        AnnouncementView view =
                AnnouncementView.of(announcements.announce(caller, loopId(), clip, IdempotencyKey.of(key, request)));
        return Response.accepted(view)
                .location(uri.getAbsolutePathBuilder().path("{id}").build(view.id()))
                .build();
    }

    private List<Announcement> latest() {
        return announcements.latest(caller, loopId());
    }

    private LoopId loopId() {
        try {
            return new LoopId(loop);
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no loop of that id.");
        }
    }

    private ProblemException unknown(String name) {
        String names = String.join(", ", announcements.clips());
        return ProblemException.of(List.of(new Violation("clip", "there is no clip " + name + "; there are " + names)));
    }

    /** What is read of a recording. */
    private interface Reading {
        Clip clip() throws IOException;
    }

    private static Clip clip(Reading reading) {
        try {
            return reading.clip();
        } catch (IOException damaged) {
            throw new ProblemException(ProblemType.MALFORMED, damaged.getMessage());
        }
    }

    private static byte[] bytes(InputStream recording, int most) throws IOException {
        byte[] bytes = recording.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "A recording of this type has at most " + (most >> 20) + " MiB here.");
        }
        return bytes;
    }
}
