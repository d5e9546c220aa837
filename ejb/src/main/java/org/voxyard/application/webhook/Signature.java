package org.voxyard.application.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a receiver knows that an event is from us and new: {@code t=<seconds since 1970>,v1=<hex HMAC-SHA256 of t, a full stop
 * and the body, under the webhook's secret>}.
 */
public final class Signature {
    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    public static String of(String secret, Instant time, byte[] body) {
        return "t=" + time.getEpochSecond() + ",v1=" + hmac(secret, time.getEpochSecond() + ".", body);
    }

    private static String hmac(String secret, String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }
}
