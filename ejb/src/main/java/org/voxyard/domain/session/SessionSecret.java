package org.voxyard.domain.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret of a {@link SignInSession}: 256 random bits, of which only the SHA-256 hash is stored. */
public record SessionSecret(String value) {
    /** Characters of a secret. */
    public static final int LENGTH = 64;

    private static final int LENGTH_BYTES = LENGTH / 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SessionSecret random() {
        byte[] bits = new byte[LENGTH_BYTES];
        RANDOM.nextBytes(bits);
        return new SessionSecret(HexFormat.of().formatHex(bits));
    }

    /** The hash under which the session is found; a search by it tells nothing about the secret through its time. */
    public String hash() {
        return HexFormat.of().formatHex(sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "SessionSecret";
    }
}
