package org.voxyard.web.security;

import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** HTTP Basic in UTF-8 (RFC 7617), for scripts. */
@Singleton
final class BasicCredentials implements CredentialReader {
    /** What a 401 offers. */
    static final String CHALLENGE = "Basic realm=\"Voxyard\", charset=\"UTF-8\"";

    private static final String SCHEME = "Basic ";

    @Override
    public Optional<Credential> read(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(parse(header.substring(SCHEME.length()).strip(), request.getRemoteAddr()));
    }

    /** What cannot be read is a wrong password of nobody. */
    static Credential parse(String token, String source) {
        String pair = decode(token);
        int colon = pair.indexOf(':');
        return colon < 0
                ? new LocalPassword("", "", source)
                : new LocalPassword(pair.substring(0, colon), pair.substring(colon + 1), source);
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
