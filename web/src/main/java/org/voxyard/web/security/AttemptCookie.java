package org.voxyard.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.voxyard.domain.session.SignInAttempt;

/**
 * The cookie of a browser that is at an identity provider's page. The provider's page sends the browser back, so it has to
 * come along from there: not {@code Strict}. It ends with the browser's return, or with the browser.
 */
public final class AttemptCookie {
    private static final HostCookie COOKIE = new HostCookie("voxyard-attempt", "Lax");

    private AttemptCookie() {}

    /** Value for {@code Set-Cookie} that begins an attempt. */
    public static String of(SignInAttempt attempt, HttpServletRequest request) {
        return COOKIE.of(attempt.secret(), request);
    }

    /** Value for {@code Set-Cookie} that ends it. */
    public static String none(HttpServletRequest request) {
        return COOKIE.none(request);
    }

    /** The attempt that the browser has begun; empty without one. */
    public static Optional<SignInAttempt> read(HttpServletRequest request) {
        return COOKIE.read(request).map(SignInAttempt::new);
    }
}
