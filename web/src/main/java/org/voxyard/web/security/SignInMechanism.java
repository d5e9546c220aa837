package org.voxyard.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Finds out who makes a request to the API. Answers nothing by itself: whoever is not known, or was refused, is told so by
 * {@link SignInFilter}, in a problem document.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Request attribute that holds the {@link RefusedCredentialException}, if there was one. */
    static final String REFUSAL = SignInMechanism.class.getName() + ".refusal";

    private static final String API = "/api/v1";

    @Inject
    Instance<CredentialReader> readers;

    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return API.equals(request.getServletPath()) ? identify(request, context) : context.doNothing();
    }

    private AuthenticationStatus identify(HttpServletRequest request, HttpMessageContext context) {
        Optional<Credential> credential = readers.stream()
                .flatMap(reader -> reader.read(request).stream())
                .findFirst();
        return credential.isPresent() ? check(credential.get(), request, context) : context.doNothing();
    }

    private AuthenticationStatus check(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        try {
            CredentialValidationResult result = stores.validate(credential);
            return result.getStatus() == CredentialValidationResult.Status.VALID
                    ? context.notifyContainerAboutLogin(result)
                    : context.doNothing();
        } catch (RefusedCredentialException refused) {
            request.setAttribute(REFUSAL, refused);
            return context.doNothing();
        }
    }
}
