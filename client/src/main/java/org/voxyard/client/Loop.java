package org.voxyard.client;

/**
 * A standing voice conference. What is null is absent.
 *
 * @param project id of a project of the domain
 * @param color a CSS name, {@code #rgb} or {@code #rrggbb}
 */
public record Loop(
        String id, String name, String domain, String project, String abbreviation, String color, Multicast multicast)
        implements Item {

    /**
     * Where a loop's audio is.
     *
     * @param group an IPv4 multicast address
     * @param port UDP, 1 to 65535
     */
    public record Multicast(String group, int port) {}
}
