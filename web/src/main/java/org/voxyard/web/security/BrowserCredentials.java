package org.voxyard.web.security;

import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The cookie of the web admin; an {@code Authorization} beside it counts more. */
@Singleton
final class BrowserCredentials implements CredentialReader {
    @Override
    public Optional<Credential> read(HttpServletRequest request) {
        return request.getHeader("Authorization") == null
                ? SessionCookie.read(request).map(BrowserSecret::new)
                : Optional.empty();
    }
}
