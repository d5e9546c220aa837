package org.voxyard.client;

import java.util.List;

/**
 * A person with an account. What is null is absent.
 *
 * @param domain id; cannot be changed
 * @param project id of a project of the domain
 * @param roles ids of the roles that the user may take
 * @param access operator, auditor, domain-administrator or administrator; operator unless given
 * @param password goes to the server and never comes back; 8 to 128 characters; a new one ends the user's sessions
 */
public record User(
        String id, String name, String domain, String project, List<String> roles, String access, String password)
        implements Item {

    /** A user with all that one needs. */
    public static User of(String id, String name, String domain, String password) {
        return new User(id, name, domain, null, List.of(), null, password);
    }

    public User withName(String newName) {
        return new User(id, newName, domain, project, roles, access, password);
    }

    public User withProject(String newProject) {
        return new User(id, name, domain, newProject, roles, access, password);
    }

    public User withRoles(String... newRoles) {
        return new User(id, name, domain, project, List.of(newRoles), access, password);
    }

    public User withAccess(String newAccess) {
        return new User(id, name, domain, project, roles, newAccess, password);
    }

    public User withPassword(String newPassword) {
        return new User(id, name, domain, project, roles, access, newPassword);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "User[id=" + id + ", name=" + name + ", domain=" + domain + ", project=" + project + ", roles=" + roles
                + ", access=" + access + "]";
    }
}
