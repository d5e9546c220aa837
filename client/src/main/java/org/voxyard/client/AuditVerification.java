package org.voxyard.client;

/**
 * Whether the audit trail is as it was written.
 *
 * @param entries that are good, from the first one on
 * @param firstBroken number of the first entry that is missing or changed; null when all is well
 * @param hash of the last good entry
 */
public record AuditVerification(boolean intact, long entries, Long firstBroken, String hash) {}
