package org.voxyard.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import org.voxyard.domain.access.Caller;

/** The principal of a request to the API; its name is the user id. */
public final class SignedInCaller extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    SignedInCaller(Caller caller) {
        super(caller.user().value());
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }
}
