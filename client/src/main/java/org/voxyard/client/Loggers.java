package org.voxyard.client;

import java.net.URI;
import java.util.stream.Stream;

/** How much the parts of the node write to its log. Verbs throw {@link ProblemException}. */
public final class Loggers {
    private static final String PATH = "node/loggers";

    private final Api api;
    private final Listing<Logger> listing;

    Loggers(Api api) {
        this.api = api;
        this.listing = new Listing<>(api, PATH, Logger.class);
    }

    /** Voxyard's log as a whole, and every part whose level was changed since the start. */
    public Stream<Logger> all() {
        return listing.all();
    }

    /** How much a part writes: any package or class of {@code org.voxyard}. */
    public Logger get(String category) {
        return listing.get(category);
    }

    /** Has a part write more or less, at once and until the next start. */
    public Logger set(String category, String level) {
        Body order = Body.json(new LoggerOrder(level));
        return JsonRecords.read(Api.json(api.send("PUT", item(category), order)), Logger.class);
    }

    /** Has a part write as much as at the start. */
    public void reset(String category) {
        api.send("DELETE", item(category), Body.NONE);
    }

    private URI item(String category) {
        return api.resolve(PATH + "/" + Query.encode(category));
    }
}
