package org.voxyard.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * One link of the chain. Its hash is the SHA-256 over the hash of the entry before and all its own fields, each as its
 * length in bytes of UTF-8, a colon and the text itself (docs/security.md), so that no two entries have the same form.
 *
 * @param number from 1 on, without gaps
 * @param at to the microsecond, as databases keep it
 * @param previousHash of the entry before; of the first one {@link #NO_HASH}
 */
public record AuditEntry(long number, Instant at, AuditEvent event, String previousHash, String hash) {
    /** What comes before the first entry: 64 zeros. */
    public static final String NO_HASH = "0".repeat(64);

    /** The entry that follows the one with that number and hash. */
    public static AuditEntry after(long number, String hash, Instant now, AuditEvent event) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        return new AuditEntry(number + 1, at, event, hash, hash(number + 1, at, event, hash));
    }

    /** Whether it is the one that was written after the entry with that number and hash. */
    public boolean follows(long before, String hashBefore) {
        return number == before + 1
                && previousHash.equals(hashBefore)
                && hash.equals(hash(number, at, event, hashBefore));
    }

    private static String hash(long number, Instant at, AuditEvent event, String previous) {
        MessageDigest digest = sha256();
        fields(number, at, event, previous).forEach(field -> {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> fields(long number, Instant at, AuditEvent event, String previous) {
        return List.of(
                previous,
                Long.toString(number),
                at.toString(),
                event.actor(),
                event.source(),
                event.action(),
                event.kind(),
                event.subject(),
                event.before(),
                event.after());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
