package org.voxyard.web.security;

import jakarta.security.enterprise.credential.Credential;

/**
 * A secret that stands for an account.
 *
 * @param source address that the request came from
 */
record BearerToken(String text, String source) implements Credential {
    @Override
    public String toString() {
        return "BearerToken";
    }
}
