package org.voxyard.client;

import java.time.Instant;

/**
 * The right to use the API in a user's name. What is null is absent.
 *
 * @param id public name of the token
 * @param user id of the user in whose name it acts
 * @param scope read, operate or administer
 * @param expiresAt null when it lasts until it is revoked
 * @param lastUsedAt to the minute; null while it has not been used
 * @param secret only in the answer that made the token; see {@link Voxyard#withToken}
 */
public record Token(
        String id,
        String name,
        String user,
        String scope,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "Token[id=" + id + ", name=" + name + ", user=" + user + ", scope=" + scope + "]";
    }
}
