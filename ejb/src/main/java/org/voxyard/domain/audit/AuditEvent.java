package org.voxyard.domain.audit;

/**
 * Something that goes into the audit trail.
 *
 * @param actor user id, with the token's public name when there was one; {@code system} for the server itself
 * @param source address that the request came from; empty for the server itself
 * @param action one word with hyphens, such as {@code create} or {@code sign-in-refused}
 * @param kind of what it was done to, such as {@code user}
 * @param subject id of what it was done to
 * @param before JSON object of what changed, as it was; without secrets
 * @param after JSON object of what changed, as it is now; without secrets
 */
public record AuditEvent(
        String actor, String source, String action, String kind, String subject, String before, String after) {
    /** JSON of nothing. */
    public static final String NOTHING = "{}";

    private static final int MAX_SUBJECT_LENGTH = 256;

    public AuditEvent {
        subject = shorten(subject, MAX_SUBJECT_LENGTH);
        action = shorten(action, 160);
        actor = shorten(actor, 160);
        source = shorten(source, 64);
    }

    /** An event without a change of data. */
    public static AuditEvent of(Actor actor, String action, String kind, String subject) {
        return new AuditEvent(actor.name(), actor.source(), action, kind, subject, NOTHING, NOTHING);
    }

    /** Databases take no NUL, and hostile clients no room. */
    private static String shorten(String text, int length) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
