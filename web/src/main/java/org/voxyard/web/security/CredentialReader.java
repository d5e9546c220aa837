package org.voxyard.web.security;

import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * One way to bring credentials along with a request. Every bean of this type is asked; the first that finds some decides.
 * An {@link jakarta.security.enterprise.identitystore.IdentityStore} must know the kind of credential it makes.
 */
interface CredentialReader {
    Optional<Credential> read(HttpServletRequest request);
}
