package org.voxyard.application;

/**
 * A part of the server that writes to the log.
 *
 * @param name of a package or class
 * @param level from which on it writes, its own or that of the part it belongs to
 * @param changed whether somebody has set the level since the start
 */
public record LogCategory(String name, LogLevel level, boolean changed) {}
