package org.voxyard.client;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * What somebody did, linked to the entry before.
 *
 * @param number from 1 on, without gaps
 * @param actor user id, with the token's public name when there was one; {@code system} for the server itself
 * @param source address that the request came from; empty for the server itself
 * @param action create, update, delete, sign-in, …
 * @param kind of what it was done to
 * @param subject id of what it was done to
 * @param before attributes that changed, as they were; without secrets
 * @param after attributes that changed, as they became; without secrets
 * @param previousHash of the entry before
 * @param hash SHA-256 over this entry and the hash before it: docs/security.md
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String source,
        String action,
        String kind,
        String subject,
        JsonObject before,
        JsonObject after,
        String previousHash,
        String hash) {}
