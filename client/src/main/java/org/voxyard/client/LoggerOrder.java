package org.voxyard.client;

/**
 * How much a part of the server is to write.
 *
 * @param level TRACE, DEBUG, INFO, WARN or ERROR
 */
public record LoggerOrder(String level) {}
