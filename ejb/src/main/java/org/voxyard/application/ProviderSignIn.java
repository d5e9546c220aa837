package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.voxyard.application.BrowserSessionService.Opened;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.application.port.IdentityProvider;
import org.voxyard.application.port.SignInPage;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.session.SignInAttempt;

/** People who sign in with a browser at an identity provider's page, and come back. */
@Singleton
public final class ProviderSignIn {
    private final IdentityProvider provider;
    private final ExternalUsers externals;
    private final CallerService callers;
    private final BrowserSessionService sessions;
    private final SignInLimits limits;
    private final AuditService audit;

    @Inject
    public ProviderSignIn(
            IdentityProvider provider,
            ExternalUsers externals,
            CallerService callers,
            BrowserSessionService sessions,
            SignInLimits limits,
            AuditService audit) {
        this.provider = provider;
        this.externals = externals;
        this.callers = callers;
        this.sessions = sessions;
        this.limits = limits;
        this.audit = audit;
    }

    /** Empty when that is not configured. */
    public Optional<SignInPage> page() {
        return provider.signInPage();
    }

    /**
     * Signs a browser in that has come back. Failures slow further ones of its address down.
     *
     * @param state as it came back
     * @param code as it came back; worth one attempt
     * @param source address that the request came from
     */
    public Opened finish(SignInAttempt attempt, String state, String code, String source)
            throws SignInRefusedException {
        limits.failed(source);
        Caller caller = account(attempt, state, code).orElseThrow(() -> refused(source));
        limits.succeeded(caller.user(), source);
        if (caller.access() != Access.OPERATOR) {
            audit.accepted(caller.user().value(), source);
        }
        return sessions.open(caller);
    }

    private Optional<Caller> account(SignInAttempt attempt, String state, String code) {
        return page().filter(configured -> attempt.isStateOf(state))
                .flatMap(page -> page.redeem(attempt, code))
                .filter(externals::keep)
                .flatMap(account -> callers.find(account.user()));
    }

    private SignInRefusedException refused(String source) {
        audit.refused("OpenID Connect", source);
        return new SignInRefusedException(Reason.WRONG_CREDENTIALS);
    }
}
