package org.voxyard.web.security;

import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;
import org.voxyard.domain.access.Caller;

/** Lets resources inject the {@link Caller} of their request. */
final class Callers {
    private Callers() {}

    @Produces
    static Caller caller(HttpServletRequest request) {
        return ((SignedInCaller) request.getUserPrincipal()).caller();
    }
}
