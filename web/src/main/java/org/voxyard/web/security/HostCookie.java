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
 * A cookie that holds a secret: for HTTPS only, for no script, for no other host. A browser that uses plain HTTP to this
 * very machine gets it without the mark for HTTPS, because there is none to reach.
 *
 * @param name the prefix {@code __Host-} comes before it (RFC 6265bis §4.1.3.2), or {@code -local} behind it
 * @param sameSite {@code Strict}; {@code Lax} when it has to come along from another site's page to ours
 */
record HostCookie(String name, String sameSite) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Value for {@code Set-Cookie} that hands out the secret. */
    String of(SessionSecret secret, HttpServletRequest request) {
        return fullName(request) + "=" + secret.value() + attributes(request);
    }

    /** Value for {@code Set-Cookie} that takes it back. */
    String none(HttpServletRequest request) {
        return fullName(request) + "=" + attributes(request) + "; Max-Age=0";
    }

    /** The secret that the browser sent; empty without one. */
    Optional<SessionSecret> read(HttpServletRequest request) {
        String fullName = fullName(request);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(fullName))
                .map(Cookie::getValue)
                .filter(value -> value.length() == SessionSecret.LENGTH)
                .map(SessionSecret::new)
                .findFirst();
    }

    private String attributes(HttpServletRequest request) {
        return "; Path=/; HttpOnly; SameSite=" + sameSite + (isLocal(request) ? "" : "; Secure");
    }

    private String fullName(HttpServletRequest request) {
        return isLocal(request) ? name + "-local" : "__Host-" + name;
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
