package org.voxyard.infrastructure.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the provider knows this server as, so that people can sign in there by their browsers (docs/security.md).
 *
 * @param id that the provider has given
 * @param secret that the provider has given; empty for a public client
 * @param returnAddress where the provider sends browsers back to, to the letter
 * @param scope what is asked for, with spaces between
 * @param providerName how people call the provider
 */
record OidcClientSettings(String id, String secret, URI returnAddress, String scope, String providerName) {
    /** The path that every return address has. */
    static final String RETURN_PATH = "/openid/return";

    /** Empty without {@code voxyard.oidc.redirect.uri}; throws {@link IllegalArgumentException} with a sentence. */
    static Optional<OidcClientSettings> read(Function<String, Optional<String>> setting, URI issuer, String audience) {
        return setting.apply("voxyard.oidc.redirect.uri")
                .map(address -> new OidcClientSettings(
                        setting.apply("voxyard.oidc.client.id").orElse(audience),
                        setting.apply("voxyard.oidc.client.secret.file")
                                .map(OidcClientSettings::secret)
                                .orElse(""),
                        returnAddress(URI.create(address)),
                        setting.apply("voxyard.oidc.scope").orElse("openid profile"),
                        setting.apply("voxyard.oidc.name").orElse(issuer.getHost())));
    }

    @Override
    public String toString() {
        return "OidcClientSettings[id=" + id + ", returnAddress=" + returnAddress + "]";
    }

    private static URI returnAddress(URI address) {
        SecureAddress.check("VOXYARD_OIDC_REDIRECT_URI", address, "https", "http");
        if (!RETURN_PATH.equals(address.getPath())) {
            throw new IllegalArgumentException("VOXYARD_OIDC_REDIRECT_URI has to end with " + RETURN_PATH + ".");
        }
        return address;
    }

    private static String secret(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("VOXYARD_OIDC_CLIENT_SECRET_FILE cannot be read", e);
        }
    }
}
