package org.voxyard.web.security;

import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code Authorization: Bearer} (RFC 6750 §2.1). Never from the query, which ends up in logs. */
@Singleton
final class BearerTokens implements CredentialReader {
    private static final String SCHEME = "Bearer ";

    @Override
    public Optional<Credential> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> new BearerToken(header.substring(SCHEME.length()).strip(), request.getRemoteAddr()));
    }
}
