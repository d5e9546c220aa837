package org.voxyard.client;

import java.time.Instant;

/**
 * Something that has happened. What it has nothing to do with is null.
 *
 * @param id rises with each event, also over restarts of the server
 * @param type {@code joined}, {@code talk-started}, {@code denied}, {@code link-down}, …: docs/rest.md
 * @param session its id
 * @param user id
 * @param role id
 * @param loop id
 * @param name of the person or of the voice
 * @param detail why, in a sentence; of {@code switched} the state
 */
public record Event(
        String id,
        Instant time,
        String type,
        String session,
        String user,
        String role,
        String loop,
        String name,
        String detail) {}
