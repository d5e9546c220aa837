package org.voxyard.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.voxyard.domain.session.SessionSecret;

/**
 * The cookie of a browser that has signed in: for HTTPS only, for no script, for no other site. A browser that uses plain
 * HTTP to this very machine gets it without the mark for HTTPS, because there is none to reach.
 */
public final class SessionCookie {
    static final String SECURE_NAME = "__Host-voxyard";
    static final String LOCAL_NAME = "voxyard-local";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SessionCookie() {}

    /** Value for {@code Set-Cookie} that hands out the secret. */
    public static String of(SessionSecret secret, HttpServletRequest request) {
        return name(request) + "=" + secret.value() + attributes(request);
    }

    /** Value for {@code Set-Cookie} that takes it back. */
    public static String none(HttpServletRequest request) {
        return name(request) + "=" + attributes(request) + "; Max-Age=0";
    }

    /** The secret that the browser sent; empty without one. */
    public static Optional<SessionSecret> read(HttpServletRequest request) {
        String name = name(request);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> value.length() == SessionSecret.LENGTH)
                .map(SessionSecret::new)
                .findFirst();
    }

    private static String attributes(HttpServletRequest request) {
        return "; Path=/; HttpOnly; SameSite=Strict" + (isLocal(request) ? "" : "; Secure");
    }

    private static String name(HttpServletRequest request) {
        return isLocal(request) ? LOCAL_NAME : SECURE_NAME;
    }

    private static boolean isLocal(HttpServletRequest request) {
        return !request.isSecure() && THIS_MACHINE.contains(host(request.getHeader("Host")));
    }

    private static String host(String header) {
        try {
            String host = header == null ? null : URI.create("http://" + header).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noHost) {
            return "";
        }
    }
}
