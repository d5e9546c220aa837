package org.voxyard.client;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is told of events. Verbs throw {@link ProblemException}. */
public final class Webhooks {
    private static final String PATH = "webhooks";

    private final Api api;

    Webhooks(Api api) {
        this.api = api;
    }

    public Stream<Webhook> all() {
        return new Listing<>(api, PATH, Webhook.class).all();
    }

    public Versioned<Webhook> get(String id) {
        return versioned(api.get(item(id)));
    }

    /** Creates a webhook, once even if the connection breaks meanwhile. Only this answer has the secret. */
    public Versioned<Webhook> create(WebhookOrder order) {
        String key = UUID.randomUUID().toString();
        return versioned(api.create(api.resolve(PATH), Body.json(order), key));
    }

    /** Directs a webhook anew, also when it was given up, unless somebody else has since it was read. */
    public Versioned<Webhook> replace(Versioned<Webhook> read, WebhookOrder order) {
        return versioned(api.send("PUT", item(read.item().id()), Body.json(order), "If-Match", read.version()));
    }

    /** Changes fields of a webhook, unless somebody else has changed it since it was read. */
    public Versioned<Webhook> patch(Versioned<Webhook> read, Patch patch) {
        return versioned(api.send("PATCH", item(read.item().id()), Body.patch(patch), "If-Match", read.version()));
    }

    /** Nothing more is sent. */
    public void delete(String id) {
        api.send("DELETE", item(id), Body.NONE, "If-Match", "*");
    }

    private static Versioned<Webhook> versioned(HttpResponse<String> answer) {
        return Versioned.of(answer, Webhook.class);
    }

    private URI item(String id) {
        return api.resolve(PATH + "/" + Query.encode(id));
    }
}
