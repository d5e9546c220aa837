package org.voxyard.client;

/**
 * A part of the server that writes to the log.
 *
 * @param category package or class
 * @param level from which on it writes: TRACE, DEBUG, INFO, WARN or ERROR
 * @param changed whether somebody has set the level since the start
 */
public record Logger(String category, String level, boolean changed) {}
