package org.voxyard.client;

/**
 * A setting of a node.
 *
 * @param variable its environment variable
 * @param value null when it has its default
 */
public record Setting(String variable, String value) {}
