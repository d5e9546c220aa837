package org.voxyard.client;

import java.time.Instant;

/**
 * What a new token is to be.
 *
 * @param name what it is for
 * @param user id of the user in whose name it acts; null for oneself
 * @param scope read (changes nothing), operate (what operators may) or administer (all that the user may)
 * @param expiresAt null: it lasts until it is revoked
 */
public record NewToken(String name, String user, String scope, Instant expiresAt) {

    /** One for oneself that lasts until it is revoked. */
    public static NewToken of(String name, String scope) {
        return new NewToken(name, null, scope, null);
    }
}
