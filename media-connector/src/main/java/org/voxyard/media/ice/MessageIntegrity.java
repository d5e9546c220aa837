package org.voxyard.media.ice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.voxyard.media.rtp.NetworkOrder;

/** MESSAGE-INTEGRITY (RFC 8489 §14.5): HMAC-SHA1 with the short-term password over all that stands before it. */
final class MessageIntegrity {
    static final int LENGTH = 20;

    private static final String HMAC_SHA1 = "HmacSHA1";

    private MessageIntegrity() {}

    /**
     * The value for an attribute that begins {@code before} bytes behind the header's start. The header's length counts as
     * if the attribute were the last one, so that a FINGERPRINT may follow.
     */
    static byte[] of(byte[] buffer, int offset, int before, String password) {
        byte[] header = Arrays.copyOfRange(buffer, offset, offset + StunHeader.LENGTH);
        int countedLength = before + StunHeader.ATTRIBUTE_HEADER_LENGTH + LENGTH - StunHeader.LENGTH;
        NetworkOrder.putShort(header, StunHeader.LENGTH_POSITION, countedLength);
        Mac mac = newMac(password);
        mac.update(header);
        mac.update(buffer, offset + StunHeader.LENGTH, before - StunHeader.LENGTH);
        return mac.doFinal();
    }

    private static Mac newMac(String password) {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA1);
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), HMAC_SHA1));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA1", e);
        }
    }
}
