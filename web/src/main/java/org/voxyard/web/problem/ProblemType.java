package org.voxyard.web.problem;

import java.net.URI;

/** Every kind of problem that the API tells of. Its URI and its status never change; clients rely on them. */
public enum ProblemType {
    MALFORMED("malformed", 400, "The request cannot be read"),
    INVALID("invalid", 400, "The request has fields that do not hold what they must"),
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
    FORBIDDEN("forbidden", 403, "This account may not do this"),
    NOT_PERMITTED("not-permitted", 403, "The role may not do this"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This resource does not know this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types is available"),
    CONFLICT("conflict", 409, "The request contradicts what is there"),
    PRECONDITION_FAILED("precondition-failed", 412, "Somebody else has changed it meanwhile"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body has a media type that is not read here"),
    KEY_REUSED("key-reused", 422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED("precondition-required", 428, "Say which version you are changing"),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Wait before the next attempt"),
    INTERNAL("internal", 500, "The server failed"),
    BUSY("busy", 503, "The server is busy");

    private static final String BASE = "https://voxyard.org/problems/";

    private final URI uri;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.uri = URI.create(BASE + slug);
        this.status = status;
        this.title = title;
    }

    /** Identifies the type; nothing need be found at it. */
    public URI uri() {
        return uri;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** One short sentence, the same for every problem of this type. */
    public String title() {
        return title;
    }
}
