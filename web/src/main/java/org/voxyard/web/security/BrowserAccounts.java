package org.voxyard.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.voxyard.application.BrowserSessionService;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.domain.access.Caller;

/** Those who have signed in with a browser. */
@ApplicationScoped
public class BrowserAccounts implements IdentityStore {
    @Inject
    BrowserSessionService sessions;

    /** Throws {@link RefusedCredentialException} when this store knows the kind of credential and refuses it. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof BrowserSecret cookie
                ? check(cookie)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult check(BrowserSecret cookie) {
        try {
            Caller caller = sessions.identify(cookie.secret());
            return new CredentialValidationResult(
                    new SignedInCaller(caller, () -> sessions.admission(cookie.secret())),
                    Set.of(caller.access().wireName()));
        } catch (SignInRefusedException refused) {
            throw new RefusedCredentialException(refused);
        }
    }
}
