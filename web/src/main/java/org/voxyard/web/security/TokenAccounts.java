package org.voxyard.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.application.TokenService;

/** The tokens that Voxyard has issued itself. */
@ApplicationScoped
public class TokenAccounts implements IdentityStore {
    @Inject
    TokenService tokens;

    /** Throws {@link RefusedCredentialException} when this store knows the kind of credential and refuses it. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof BearerToken token ? check(token) : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult check(BearerToken token) {
        try {
            TokenService.Holder holder = tokens.identify(token.text(), token.source());
            return new CredentialValidationResult(
                    new SignedInCaller(holder.caller(), Optional.of(holder), () -> tokens.admission(token.text())),
                    Set.of(holder.caller().access().wireName()));
        } catch (SignInRefusedException refused) {
            throw new RefusedCredentialException(refused);
        }
    }
}
