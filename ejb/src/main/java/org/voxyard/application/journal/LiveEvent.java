package org.voxyard.application.journal;

import java.time.Instant;

/**
 * One thing that has happened.
 *
 * @param id greater than that of every event before, also of those before a restart of the server
 */
public record LiveEvent(long id, Instant time, LiveEventType type, Subject subject) {}
