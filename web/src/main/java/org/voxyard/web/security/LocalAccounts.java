package org.voxyard.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.voxyard.application.CallerService;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.domain.access.Caller;

/** The accounts of our own directory. */
@ApplicationScoped
public class LocalAccounts implements IdentityStore {
    @Inject
    CallerService callers;

    /** Throws {@link RefusedCredentialException} when this store knows the kind of credential and refuses it. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof LocalPassword password
                ? check(password)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult check(LocalPassword password) {
        try {
            Caller caller = callers.identify(password.user(), password.password(), password.source());
            return new CredentialValidationResult(
                    new SignedInCaller(caller, () -> callers.admission(caller.user())),
                    Set.of(caller.access().wireName()));
        } catch (SignInRefusedException refused) {
            throw new RefusedCredentialException(refused);
        }
    }
}
