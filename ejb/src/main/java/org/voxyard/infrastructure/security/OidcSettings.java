package org.voxyard.infrastructure.security;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which OpenID Connect provider is believed, and what of its tokens (docs/configuration.md).
 *
 * @param issuer as it stands in the tokens; its keys are found below it (OpenID Connect Discovery 1.0 §4)
 * @param audience that tokens must be for
 * @param userClaim that names the user
 * @param groupsClaim that lists the user's groups
 * @param domain that users from there belong to here
 * @param client for people who sign in by their browsers; empty when only tokens are believed
 */
record OidcSettings(
        URI issuer,
        String audience,
        String userClaim,
        String groupsClaim,
        GroupRights groups,
        String domain,
        Optional<OidcClientSettings> client) {

    /** Empty without {@code voxyard.oidc.issuer}; throws {@link IllegalArgumentException} with a sentence on what is wrong. */
    static Optional<OidcSettings> read(Function<String, Optional<String>> setting) {
        return setting.apply("voxyard.oidc.issuer")
                .map(issuer -> SecureAddress.check("VOXYARD_OIDC_ISSUER", URI.create(issuer), "https", "http"))
                .map(issuer -> read(setting, issuer));
    }

    private static OidcSettings read(Function<String, Optional<String>> setting, URI issuer) {
        String audience = setting.apply("voxyard.oidc.audience")
                .orElseThrow(() ->
                        new IllegalArgumentException("VOXYARD_OIDC_ISSUER is set without VOXYARD_OIDC_AUDIENCE."));
        return new OidcSettings(
                issuer,
                audience,
                setting.apply("voxyard.oidc.user.claim").orElse("preferred_username"),
                setting.apply("voxyard.oidc.groups.claim").orElse("groups"),
                GroupRights.parse(setting.apply("voxyard.oidc.groups").orElse("")),
                setting.apply("voxyard.oidc.domain").orElse("site"),
                OidcClientSettings.read(setting, issuer, audience));
    }
}
