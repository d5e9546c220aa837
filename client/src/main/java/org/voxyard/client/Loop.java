package org.voxyard.client;

/**
 * A standing voice conference. What is null is absent.
 *
 * @param domain id; cannot be changed
 * @param project id of a project of the domain
 * @param abbreviation short name on consoles, at most 32 characters
 * @param color a CSS name, {@code #rgb} or {@code #rrggbb}
 * @param priority program, normal, announcement or emergency; normal unless given
 */
public record Loop(
        String id,
        String name,
        String domain,
        String project,
        String abbreviation,
        String color,
        String priority,
        Multicast multicast)
        implements Item {

    /**
     * Where a loop's audio is; no two loops share it.
     *
     * @param group an IPv4 multicast address
     * @param port UDP, 1 to 65535
     */
    public record Multicast(String group, int port) {}

    /** A loop with all that it needs. */
    public static Loop of(String id, String name, String domain, Multicast multicast) {
        return new Loop(id, name, domain, null, null, null, null, multicast);
    }

    public Loop withName(String newName) {
        return new Loop(id, newName, domain, project, abbreviation, color, priority, multicast);
    }

    public Loop withProject(String newProject) {
        return new Loop(id, name, domain, newProject, abbreviation, color, priority, multicast);
    }

    /** How it is shown on consoles. */
    public Loop shownAs(String newAbbreviation, String newColor) {
        return new Loop(id, name, domain, project, newAbbreviation, newColor, priority, multicast);
    }

    public Loop withPriority(String newPriority) {
        return new Loop(id, name, domain, project, abbreviation, color, newPriority, multicast);
    }

    public Loop withMulticast(Multicast newMulticast) {
        return new Loop(id, name, domain, project, abbreviation, color, priority, newMulticast);
    }
}
