package org.voxyard.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Optional;
import java.util.function.Supplier;
import org.voxyard.application.Admission;
import org.voxyard.application.TokenService;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.access.TokenScope;

/** The principal of a request to the API; its name is the user id. */
public final class SignedInCaller extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Optional<TokenService.Holder> token;
    private final transient Supplier<Admission> admission;

    /** Somebody who has given a password, or did so before. */
    SignedInCaller(Caller caller, Supplier<Admission> admission) {
        this(caller, Optional.empty(), admission);
    }

    SignedInCaller(Caller caller, Optional<TokenService.Holder> token, Supplier<Admission> admission) {
        super(caller.user().value());
        this.caller = caller;
        this.token = token;
        this.admission = admission;
    }

    public Caller caller() {
        return caller;
    }

    /** For what goes on after the request. */
    Admission admission() {
        return admission.get();
    }

    /** How the audit trail calls the caller. */
    public String trailName() {
        return token.map(held -> getName() + " (" + held.token() + ")").orElse(getName());
    }

    /** Limits of the token that the request came with; empty when it came with none. */
    public Optional<TokenScope> scope() {
        return token.map(TokenService.Holder::scope);
    }
}
