package org.voxyard.client;

import java.util.List;

/**
 * A person with an account. What is null is absent.
 *
 * @param roles ids of the roles that the user may take
 * @param access operator, auditor, domain-administrator or administrator
 * @param password goes to the server and never comes back; 8 to 128 characters
 */
public record User(
        String id, String name, String domain, String project, List<String> roles, String access, String password)
        implements Item {
    /** Without the password. */
    @Override
    public String toString() {
        return "User[id=" + id + ", name=" + name + ", domain=" + domain + ", project=" + project + ", roles=" + roles
                + ", access=" + access + "]";
    }
}
