package org.voxyard.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** Which page of a collection a client asks for. */
public class Paging {
    /** Items of a page unless the client asks for another number. */
    static final int DEFAULT_LIMIT = 50;

    /** Most items of a page. */
    static final int MAX_LIMIT = 500;

    @QueryParam("limit")
    @Parameter(description = "Most items of the page, 1 to 500; 50 unless given", example = "50")
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on; taken from the header Link of the page before")
    String cursor;

    /** Most items of the page. */
    int limit() {
        return limit(limit);
    }

    /** Where the page before ended; empty for the first. */
    <T> Optional<T> after(Function<String, T> mark) {
        return Optional.ofNullable(cursor).map(mark);
    }

    static int limit(String limit) {
        try {
            int number = limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // is told of like a number out of range
        }
        throw ProblemException.of(List.of(new Violation("limit", "must be a number from 1 to " + MAX_LIMIT)));
    }
}
