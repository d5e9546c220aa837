package org.voxyard.web.security;

import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;
import org.voxyard.application.Admission;
import org.voxyard.domain.access.Caller;

/** Lets resources inject the {@link Caller} of their request, and the {@link Admission} by which they know him later. */
final class Callers {
    private Callers() {}

    @Produces
    static Caller caller(HttpServletRequest request) {
        return ((SignedInCaller) request.getUserPrincipal()).caller();
    }

    @Produces
    static Admission admission(HttpServletRequest request) {
        return ((SignedInCaller) request.getUserPrincipal()).admission();
    }
}
