package org.voxyard.media.dtls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hash of a certificate as it stands in SDP (RFC 8122 §5).
 *
 * @param algorithm {@code sha-256}, {@code sha-384} or {@code sha-512}; weaker ones are refused
 * @param hex the hash in upper-case hex, bytes separated by colons
 */
public record Fingerprint(String algorithm, String hex) {
    public static final String SHA_256 = "sha-256";

    private static final Map<String, Integer> HASH_LENGTH_BYTES = Map.of(SHA_256, 32, "sha-384", 48, "sha-512", 64);
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();
    private static final Pattern HEX = Pattern.compile("\\p{XDigit}{2}(:\\p{XDigit}{2})*");

    /** Takes either case; throws {@link IllegalArgumentException} with one plain sentence for the peer. */
    public Fingerprint {
        algorithm = algorithm.toLowerCase(Locale.ROOT);
        hex = hex.toUpperCase(Locale.ROOT);
        Integer lengthBytes = HASH_LENGTH_BYTES.get(algorithm);
        if (lengthBytes == null) {
            throw new IllegalArgumentException("The fingerprint's hash is none of sha-256, sha-384, sha-512.");
        }
        if (hex.length() != 3 * lengthBytes - 1 || !HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("The fingerprint is not " + lengthBytes + " bytes of hex.");
        }
    }

    /** Reads {@code sha-256 AB:CD:…}, the value of {@code a=fingerprint}; throws {@link IllegalArgumentException}. */
    public static Fingerprint parse(String value) {
        int space = value.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("The fingerprint has no hash after its algorithm.");
        }
        return new Fingerprint(
                value.substring(0, space), value.substring(space + 1).trim());
    }

    /** The sha-256 fingerprint of a certificate. */
    public static Fingerprint of(byte[] certificateDer) {
        return of(SHA_256, certificateDer);
    }

    /** Whether this is the fingerprint of that certificate; takes the same time wherever they differ. */
    public boolean matches(byte[] certificateDer) {
        return MessageDigest.isEqual(ascii(hex), ascii(of(algorithm, certificateDer).hex));
    }

    /** The value of {@code a=fingerprint}. */
    @Override
    public String toString() {
        return algorithm + ' ' + hex;
    }

    private static Fingerprint of(String algorithm, byte[] certificateDer) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT));
            return new Fingerprint(algorithm, COLONS.formatHex(digest.digest(certificateDer)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
