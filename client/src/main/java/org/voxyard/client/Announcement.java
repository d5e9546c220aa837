package org.voxyard.client;

import java.time.Instant;

/**
 * A clip that was played into a loop, or will be.
 *
 * @param clip its name
 * @param by id of the user who asked for it
 * @param durationMs playing time
 */
public record Announcement(
        String id, String loop, String clip, String by, Instant startsAt, Instant endsAt, long durationMs) {}
