package org.voxyard.client;

/**
 * A mission or an undertaking inside a domain.
 *
 * @param domain its id
 */
public record Project(String id, String name, String domain) implements Item {}
