package org.voxyard.client;

import java.util.stream.Stream;

/** Who did what. Verbs throw {@link ProblemException}. */
public final class Audit {
    private static final String PATH = "audit";

    private final Api api;

    Audit(Api api) {
        this.api = api;
    }

    /** The entries that the query selects ({@code actor}, {@code action}, {@code kind}, {@code subject}), the latest first. */
    public Stream<AuditEntry> find(Query query) {
        return new Listing<>(api, PATH, AuditEntry.class).find(query);
    }

    /** Has the server compute the hash of every entry again. */
    public AuditVerification verify() {
        return api.read(PATH + "/verification", AuditVerification.class);
    }
}
