package org.voxyard.domain.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser on its way to an identity provider and back. All that has to be known again when it returns follows from one
 * secret, which the browser keeps; the server remembers nothing. Each value is 43 characters of base64url.
 */
public record SignInAttempt(SessionSecret secret) {

    public static SignInAttempt begin() {
        return new SignInAttempt(SessionSecret.random());
    }

    /** Comes back with the browser: who brings it has begun here (RFC 6749 §10.12). */
    public String state() {
        return derive("state");
    }

    /** Comes back in the ID token: it was made for this attempt (OpenID Connect Core 1.0 §3.1.2.1). */
    public String nonce() {
        return derive("nonce");
    }

    /** Only whoever has begun can tell it, so a stolen code is worth nothing (RFC 7636 §4.1). */
    public String codeVerifier() {
        return derive("code_verifier");
    }

    /** What the provider is told of {@link #codeVerifier}, by the method S256 (RFC 7636 §4.2). */
    public String codeChallenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(bytes(codeVerifier())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Whether the browser has come back from this attempt; takes the same time for every wrong one. */
    public boolean isStateOf(String returned) {
        return MessageDigest.isEqual(bytes(state()), bytes(returned));
    }

    @Override
    public String toString() {
        return "SignInAttempt";
    }

    private String derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret.value()), "HmacSHA256"));
            return base64(mac.doFinal(bytes(purpose)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
