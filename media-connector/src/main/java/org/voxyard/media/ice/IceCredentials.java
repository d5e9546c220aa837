package org.voxyard.media.ice;

import java.security.SecureRandom;

/**
 * User name fragment and password of one side of a session (RFC 8445 §5.3). The password is a secret: it is not shown.
 *
 * @param ufrag 4 to 256 ice-chars
 * @param password 22 to 256 ice-chars
 */
public record IceCredentials(String ufrag, String password) {
    private static final String ICE_CHARS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int UFRAG_LENGTH = 8;
    private static final int PASSWORD_LENGTH = 24;

    /** New ones: 48 and 144 random bits. */
    public static IceCredentials random(SecureRandom random) {
        return new IceCredentials(iceChars(random, UFRAG_LENGTH), iceChars(random, PASSWORD_LENGTH));
    }

    @Override
    public String toString() {
        return "IceCredentials[ufrag=" + ufrag + "]";
    }

    private static String iceChars(SecureRandom random, int length) {
        StringBuilder chars = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            chars.append(ICE_CHARS.charAt(random.nextInt(ICE_CHARS.length())));
        }
        return chars.toString();
    }
}
