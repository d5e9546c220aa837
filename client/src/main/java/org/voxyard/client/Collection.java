package org.voxyard.client;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A collection of the directory. Verbs throw {@link ProblemException}. */
public final class Collection<T extends Record & Item> {
    private final Api api;
    private final String path;
    private final Class<T> type;
    private final Listing<T> listing;

    Collection(Api api, String path, Class<T> type) {
        this.api = api;
        this.path = path;
        this.type = type;
        this.listing = new Listing<>(api, path, type);
    }

    /** All items that the caller sees, by name; pages are fetched as the stream goes on. */
    public Stream<T> all() {
        return listing.all();
    }

    /** The items that the query selects. */
    public Stream<T> find(Query query) {
        return listing.find(query);
    }

    public Versioned<T> get(String id) {
        return versioned(api.get(item(id)));
    }

    /** The item as it is now, if it has changed since it was read. */
    public Optional<Versioned<T>> newer(Versioned<T> read) {
        HttpResponse<String> answer = api.get(item(read.item().id()), "If-None-Match", read.version());
        return answer.statusCode() == 304 ? Optional.empty() : Optional.of(versioned(answer));
    }

    /** Creates an item, once even if the connection breaks meanwhile; the answer has the id that the server made if the item had none. */
    public Versioned<T> create(T item) {
        return create(item, UUID.randomUUID().toString());
    }

    /**
     * Creates an item once, however often it is asked to within 24 hours.
     *
     * @param key 1 to 128 characters that name the request; the same one with another item is a problem
     */
    public Versioned<T> create(T item, String key) {
        return versioned(api.create(api.resolve(path), Body.json(item), key));
    }

    /** Makes the item what {@code wanted} is, unless somebody else has changed it since it was read. */
    public Versioned<T> replace(Versioned<T> read, T wanted) {
        return versioned(api.send("PUT", item(read.item().id()), Body.json(wanted), "If-Match", read.version()));
    }

    /** Changes fields of an item, unless somebody else has changed it since it was read. */
    public Versioned<T> patch(Versioned<T> read, Patch patch) {
        return patch(read.item().id(), read.version(), patch);
    }

    /** Changes fields of an item, whatever its version is. */
    public Versioned<T> patch(String id, Patch patch) {
        return patch(id, "*", patch);
    }

    /** Deletes an item unless somebody else has changed it since it was read. */
    public void delete(Versioned<T> read) {
        delete(read.item().id(), read.version());
    }

    /** Deletes an item, whatever its version is. */
    public void delete(String id) {
        delete(id, "*");
    }

    private Versioned<T> patch(String id, String version, Patch patch) {
        return versioned(api.send("PATCH", item(id), Body.patch(patch), "If-Match", version));
    }

    private void delete(String id, String version) {
        api.send("DELETE", item(id), Body.NONE, "If-Match", version);
    }

    private Versioned<T> versioned(HttpResponse<String> answer) {
        return Versioned.of(answer, type);
    }

    private URI item(String id) {
        return api.resolve(path + "/" + Query.encode(id));
    }
}
