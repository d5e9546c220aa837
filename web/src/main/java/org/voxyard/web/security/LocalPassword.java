package org.voxyard.web.security;

import jakarta.security.enterprise.credential.Credential;

/**
 * A name and a password for {@link LocalAccounts}.
 *
 * @param source address that the request came from
 */
record LocalPassword(String user, String password, String source) implements Credential {
    @Override
    public String toString() {
        return "LocalPassword[user=" + user + "]";
    }
}
