package org.voxyard.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.voxyard.domain.session.SessionSecret;

/** The cookie of a browser that has signed in. */
public final class SessionCookie {
    private static final HostCookie COOKIE = new HostCookie("voxyard", "Strict");

    private SessionCookie() {}

    /** Value for {@code Set-Cookie} that hands out the secret. */
    public static String of(SessionSecret secret, HttpServletRequest request) {
        return COOKIE.of(secret, request);
    }

    /** Value for {@code Set-Cookie} that takes it back. */
    public static String none(HttpServletRequest request) {
        return COOKIE.none(request);
    }

    /** The secret that the browser sent; empty without one. */
    public static Optional<SessionSecret> read(HttpServletRequest request) {
        return COOKIE.read(request);
    }
}
