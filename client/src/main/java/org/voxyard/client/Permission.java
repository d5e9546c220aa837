package org.voxyard.client;

/**
 * What a role may do with a loop.
 *
 * @param id made by the server: role/loop
 * @param permission recv (hear) or send (hear and talk)
 */
public record Permission(String id, String role, String loop, String permission) {

    public Permission(String role, String loop, String permission) {
        this(null, role, loop, permission);
    }
}
