package org.voxyard.domain.audit;

/**
 * Who does something.
 *
 * @param name user id, with the token's public name when there was one
 * @param source address that the request came from; empty for the server itself
 */
public record Actor(String name, String source) {
    /** The server itself: at its start, or for a request that came from nobody in particular. */
    public static final Actor SYSTEM = new Actor("system", "");
}
