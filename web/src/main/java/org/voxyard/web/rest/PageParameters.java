package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.EntryQuery;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** What every collection of the directory lets a client ask for. */
public class PageParameters extends Paging {
    @QueryParam("q")
    @Parameter(description = "Only what has this text in its id or name, whatever the case", example = "fli")
    String text;

    @QueryParam("sort")
    @Parameter(description = "name, id, -name or -id; - means descending; name unless given", example = "name")
    String sort;

    @QueryParam("domain")
    @Parameter(description = "Only what belongs to the domain of this id", example = "demo")
    String domain;

    EntryQuery query() {
        return query(Optional.empty());
    }

    EntryQuery query(Optional<ProjectId> project) {
        return new EntryQuery(id("domain", domain, DomainId::new), project, text(text), order(), mark(), limit());
    }

    /** An id from the query; empty when it is not there. */
    static <T> Optional<T> id(String parameter, String value, Function<String, T> type) {
        try {
            return Optional.ofNullable(value).map(type);
        } catch (IllegalArgumentException noId) {
            throw violation(parameter, "must be an id");
        }
    }

    /** A text to look for; empty when it is not there. */
    static String text(String text) {
        if (text != null && (text.length() > 128 || text.indexOf('\0') >= 0)) {
            throw violation("q", "must be a text of at most 128 characters");
        }
        return text == null ? "" : text;
    }

    private EntryQuery.Order order() {
        return switch (sort == null ? "name" : sort) {
            case "name" -> EntryQuery.Order.NAME;
            case "-name" -> EntryQuery.Order.NAME_DESCENDING;
            case "id" -> EntryQuery.Order.ID;
            case "-id" -> EntryQuery.Order.ID_DESCENDING;
            default -> throw violation("sort", "must be name, id, -name or -id");
        };
    }

    private Optional<EntryQuery.Mark> mark() {
        return after(Cursor::parse).map(mark -> new EntryQuery.Mark(mark.first(), mark.second()));
    }

    private static ProblemException violation(String field, String message) {
        return ProblemException.of(List.of(new Violation(field, message)));
    }
}
