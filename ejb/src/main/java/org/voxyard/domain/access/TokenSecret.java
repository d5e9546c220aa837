package org.voxyard.domain.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voxyard.domain.session.SessionSecret;

/**
 * What the holder of an {@link ApiToken} sends: {@code vxt_}, the token's id, {@code _}, 256 random bits. The prefix is for
 * scanners that look for secrets where none should be.
 *
 * @param id 16 hexadecimal digits; no secret
 */
public record TokenSecret(String id, SessionSecret secret) {
    /** What every token begins with. */
    public static final String PREFIX = "vxt_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9a-f]{16})_([0-9a-f]{64})");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static TokenSecret random() {
        return new TokenSecret(HexFormat.of().toHexDigits(RANDOM.nextLong()), SessionSecret.random());
    }

    /** Empty when the text is no token. */
    public static Optional<TokenSecret> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TokenSecret(matcher.group(1), new SessionSecret(matcher.group(2))))
                : Optional.empty();
    }

    /** The whole secret, to be shown once. */
    public String text() {
        return PREFIX + id + "_" + secret.value();
    }

    @Override
    public String toString() {
        return PREFIX + id;
    }
}
