package org.voxyard.client;

/**
 * What a user signs on as; its rights are {@link Permission}s. What is null is absent.
 *
 * @param domain id; cannot be changed
 * @param project id of a project of the domain
 * @param abbreviation short name on consoles, at most 32 characters
 * @param color a CSS name, {@code #rgb} or {@code #rrggbb}
 * @param talkGate when packets of its talkers pass: {@code enforced}, {@code preroll} or {@code open}; null for what the
 *     node is set to
 */
public record Role(
        String id, String name, String domain, String project, String abbreviation, String color, String talkGate)
        implements Item {

    /** A role with all that it needs. */
    public static Role of(String id, String name, String domain) {
        return new Role(id, name, domain, null, null, null, null);
    }

    public Role withName(String newName) {
        return new Role(id, newName, domain, project, abbreviation, color, talkGate);
    }

    public Role withProject(String newProject) {
        return new Role(id, name, domain, newProject, abbreviation, color, talkGate);
    }

    /** How it is shown on consoles. */
    public Role shownAs(String newAbbreviation, String newColor) {
        return new Role(id, name, domain, project, newAbbreviation, newColor, talkGate);
    }

    public Role withTalkGate(String newTalkGate) {
        return new Role(id, name, domain, project, abbreviation, color, newTalkGate);
    }
}
