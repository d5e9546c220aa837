package org.voxyard.infrastructure.security;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/**
 * What a provider says about itself (OpenID Connect Discovery 1.0 §3).
 *
 * @param authorizationEndpoint where browsers are sent; empty when people cannot sign in there
 * @param tokenEndpoint where codes are redeemed; empty when they cannot be
 * @param endSessionEndpoint where browsers end their session (OpenID Connect RP-Initiated Logout 1.0 §2.1)
 */
record ProviderDescription(
        URI keys, Optional<URI> authorizationEndpoint, Optional<URI> tokenEndpoint, Optional<URI> endSessionEndpoint) {

    /** Throws {@link IllegalArgumentException} when it speaks of another issuer, or of an address that secrets must not go to. */
    static ProviderDescription parse(JsonObject document, URI issuer) {
        String named = document.getString("issuer", "");
        if (!named.equals(issuer.toString())) {
            throw new IllegalArgumentException("it says that it is the issuer '" + named + "'");
        }
        return new ProviderDescription(
                address(document, "jwks_uri").orElseThrow(() -> new IllegalArgumentException("it has no jwks_uri")),
                address(document, "authorization_endpoint"),
                address(document, "token_endpoint"),
                address(document, "end_session_endpoint"));
    }

    private static Optional<URI> address(JsonObject document, String name) {
        return Optional.ofNullable(document.getString(name, null))
                .map(text -> SecureAddress.check(name, URI.create(text), "https", "http"));
    }
}
