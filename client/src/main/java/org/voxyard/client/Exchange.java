package org.voxyard.client;

/** Whole domains as JSON documents. Verbs throw {@link ProblemException}. */
public final class Exchange {
    private final Api api;

    Exchange(Api api) {
        this.api = api;
    }

    /** A domain with everything that belongs to it, without secrets: the same content is the same text. */
    public String export(String domain) {
        return api.get(api.resolve(path(domain))).body();
    }

    /** The same with the hashes of passwords, for administrators of the site: a secret. */
    public String exportWithHashes(String domain) {
        return api.get(api.resolve(path(domain) + "?secrets=hashes")).body();
    }

    /** What {@link #importDomain} would change. */
    public ImportResult rehearse(String document) {
        return post("domains/import?dryRun=true", document);
    }

    /** Makes a domain what a document says, all or nothing. The problem with a faulty one points into it. */
    public ImportResult importDomain(String document) {
        return post("domains/import", document);
    }

    private ImportResult post(String path, String document) {
        return JsonRecords.read(Api.json(api.send("POST", api.resolve(path), Body.json(document))), ImportResult.class);
    }

    private static String path(String domain) {
        return "domains/" + Query.encode(domain) + "/export";
    }
}
