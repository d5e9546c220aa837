package org.voxyard.client;

/**
 * What a user signs on as; its rights are {@link Permission}s. What is null is absent.
 *
 * @param domain id; cannot be changed
 * @param project id of a project of the domain
 * @param abbreviation short name on consoles, at most 32 characters
 * @param color a CSS name, {@code #rgb} or {@code #rrggbb}
 */
public record Role(String id, String name, String domain, String project, String abbreviation, String color)
        implements Item {

    /** A role with all that it needs. */
    public static Role of(String id, String name, String domain) {
        return new Role(id, name, domain, null, null, null);
    }

    public Role withName(String newName) {
        return new Role(id, newName, domain, project, abbreviation, color);
    }

    public Role withProject(String newProject) {
        return new Role(id, name, domain, newProject, abbreviation, color);
    }

    /** How it is shown on consoles. */
    public Role shownAs(String newAbbreviation, String newColor) {
        return new Role(id, name, domain, project, newAbbreviation, newColor);
    }
}
