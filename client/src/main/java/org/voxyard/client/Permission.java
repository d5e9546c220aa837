package org.voxyard.client;

/**
 * What a role may do with a loop.
 *
 * @param permission recv (hear) or send (hear and talk)
 */
public record Permission(String role, String loop, String permission) {}
