package org.voxyard.client;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A collection of the directory. Verbs throw {@link ProblemException}. */
public final class Collection<T extends Record & Item> {
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final Api api;
    private final String path;
    private final Class<T> type;

    private record Page(JsonObject json, Optional<URI> next) {}

    Collection(Api api, String path, Class<T> type) {
        this.api = api;
        this.path = path;
        this.type = type;
    }

    /** All items that the caller sees, by name; pages are fetched as the stream goes on. */
    public Stream<T> all() {
        return pages(api.resolve(path + "?limit=500"));
    }

    /** The items that have the text in their id or name. */
    public Stream<T> search(String text) {
        return pages(api.resolve(path + "?limit=500&q=" + encode(text)));
    }

    public Versioned<T> get(String id) {
        return versioned(api.get(item(id)));
    }

    /** Creates an item; the answer has the id that the server made if the item had none. */
    public Versioned<T> create(T item) {
        return versioned(api.send(
                "POST", api.resolve(path), Api.JSON, JsonRecords.write(item).toString()));
    }

    /** Makes the item what {@code wanted} is, unless somebody else has changed it since it was read. */
    public Versioned<T> replace(Versioned<T> read, T wanted) {
        String body = JsonRecords.write(wanted).toString();
        return versioned(api.send("PUT", item(read.item().id()), Api.JSON, body, "If-Match", read.version()));
    }

    /** Changes fields of an item, whatever its version is: a JSON merge patch, in which null takes a field away. */
    public Versioned<T> patch(String id, String mergePatch) {
        return versioned(api.send("PATCH", item(id), Api.MERGE_PATCH, mergePatch, "If-Match", "*"));
    }

    /** Deletes an item unless somebody else has changed it since it was read. */
    public void delete(Versioned<T> read) {
        api.send("DELETE", item(read.item().id()), "", null, "If-Match", read.version());
    }

    private Stream<T> pages(URI first) {
        return Stream.iterate(
                        Optional.of(page(first)),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(this::page))
                .flatMap(page -> page.orElseThrow().json().getJsonArray("items").getValuesAs(JsonObject.class).stream())
                .map(json -> JsonRecords.read(json, type));
    }

    private Page page(URI address) {
        HttpResponse<String> answer = api.get(address);
        Optional<URI> next = answer.headers()
                .firstValue("Link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> URI.create(link.group(1)));
        return new Page(Api.json(answer), next);
    }

    private Versioned<T> versioned(HttpResponse<String> answer) {
        return new Versioned<>(
                JsonRecords.read(Api.json(answer), type),
                answer.headers().firstValue("ETag").orElse("*"));
    }

    private URI item(String id) {
        return api.resolve(path + "/" + encode(id));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
