package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.application.journal.EventFilter;
import org.voxyard.application.journal.LiveEventType;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** What a client may ask of events, listed or streamed. */
public class EventParameters {
    @QueryParam("type")
    @Parameter(description = "Only events of these types, separated by commas", example = "joined,left")
    String types;

    @QueryParam("user")
    @Parameter(description = "Only events of the user of this id", example = "flight")
    String user;

    @QueryParam("loop")
    @Parameter(description = "Only events of the loop of this id", example = "FLIGHT")
    String loop;

    @QueryParam("limit")
    @Parameter(description = "Of the list: most items of the page, 1 to 500; 50 unless given", example = "50")
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Of the list: where to go on; taken from the header Link of the page before")
    String cursor;

    EventFilter filter() {
        return new EventFilter(
                types(types),
                PageParameters.id("user", user, UserId::new),
                PageParameters.id("loop", loop, LoopId::new));
    }

    int limit() {
        return Paging.limit(limit);
    }

    long before() {
        return Optional.ofNullable(cursor).map(Cursor::number).orElse(Long.MAX_VALUE);
    }

    /** Types separated by commas; empty for all. */
    static Set<LiveEventType> types(String names) {
        try {
            return names == null || names.isBlank()
                    ? Set.of()
                    : Arrays.stream(names.split(","))
                            .map(String::strip)
                            .map(LiveEventType::ofWireName)
                            .collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.of(List.of(new Violation("type", unknown.getMessage())));
        }
    }
}
