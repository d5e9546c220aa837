package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.Admission;
import org.voxyard.application.journal.EventJournal;
import org.voxyard.domain.access.Access;
import org.voxyard.web.rest.view.EventDocument;
import org.voxyard.web.rest.view.EventPage;
import org.voxyard.web.security.Allowed;

/** {@code /events}: what happens, as a list of the latest or as a stream. */
@Path("events")
@RolesAllowed({Allowed.ADMINISTRATOR, Allowed.AUDITOR})
@Tag(name = "events", description = "What happens: the latest 4096 events, or all from now on")
public class EventsResource {
    /** The same as above, for who is asked again. */
    private static final Set<Access> READERS = Set.of(Access.ADMINISTRATOR, Access.AUDITOR);

    @Inject
    EventJournal journal;

    @Inject
    EventStreams streams;

    @Inject
    Instance<Admission> admission;

    @GET
    @Produces("application/json;qs=1.0")
    @Operation(summary = "One page of the latest events, the newest first", description = Explained.PAGES)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventPage.class)))
    public Response list(@BeanParam EventParameters parameters, @Context UriInfo uri) {
        int limit = parameters.limit();
        List<EventDocument> found = journal.before(parameters.before(), parameters.filter(), limit + 1).stream()
                .map(EventDocument::of)
                .toList();
        return Pages.answer(found, limit, uri, last -> Cursor.of(Long.parseLong(last.id())));
    }

    @GET
    @Produces("text/event-stream;qs=0.5")
    @Operation(
            summary = "Events from now on, as Server-Sent Events",
            description =
                    "Each has id, event (the type) and data (an Event as JSON). With Last-Event-ID those that were"
                            + " missed come first; when some of them are gone, an event gap says so. A comment comes at"
                            + " least every 15 s; then the stream ends for who may no longer read it, be it that the token,"
                            + " the session or the account has ended. Who does not read for so long that his next event"
                            + " is gone is cut off.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = EventDocument.class)))
    public void stream(
            @BeanParam EventParameters parameters,
            @HeaderParam("Last-Event-ID") String lastId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Admission admitted = admission.get();
        streams.open(new EventStream(journal, parameters.filter(), () -> mayRead(admitted), sink, sse), lastId);
    }

    private static boolean mayRead(Admission admitted) {
        return admitted.renew()
                .filter(caller -> READERS.contains(caller.access()))
                .isPresent();
    }
}
