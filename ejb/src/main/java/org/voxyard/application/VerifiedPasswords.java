package org.voxyard.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.voxyard.domain.directory.UserId;

/**
 * Remembers for a while which password matched which stored hash, because scripts send their password with every request
 * and a password hash costs a tenth of a second. Keeps no password: only its HMAC under a key that this process alone
 * knows. Safe for many threads.
 */
final class VerifiedPasswords {
    static final int MAX_ENTRIES = 1_000;
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key = randomKey();
    private final Map<String, Match> matches = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Match> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    private record Match(String hash, Instant expiresAt) {}

    /** Whether this password was found to match {@code hash} lately. */
    boolean contains(UserId user, String password, String hash, Instant now) {
        String digest = digest(user, password);
        synchronized (matches) {
            Match match = matches.get(digest);
            return match != null && match.hash().equals(hash) && now.isBefore(match.expiresAt());
        }
    }

    void add(UserId user, String password, String hash, Instant now) {
        String digest = digest(user, password);
        synchronized (matches) {
            matches.put(digest, new Match(hash, now.plus(LIFE)));
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, HMAC);
    }

    private String digest(UserId user, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(user.value().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }
}
