package org.voxyard.client;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A collection that is read only. Verbs throw {@link ProblemException}. */
public final class Listing<T extends Record> {
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final int PAGE_SIZE = 500;

    private final Api api;
    private final String path;
    private final Class<T> type;

    private record Page(JsonObject json, Optional<URI> next) {}

    Listing(Api api, String path, Class<T> type) {
        this.api = api;
        this.path = path;
        this.type = type;
    }

    /** All items that the caller sees, in the order of the collection; pages are fetched as the stream goes on. */
    public Stream<T> all() {
        return find(Query.ALL);
    }

    /** The items that the query selects; pages are fetched as the stream goes on. */
    public Stream<T> find(Query query) {
        Query sized = query.parameters().containsKey("limit") ? query : query.pageSize(PAGE_SIZE);
        return pages(api.resolve(path + sized.text()));
    }

    public T get(String id) {
        return api.read(item(id), type);
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
                .map(link -> api.resolve(path + "?" + URI.create(link.group(1)).getRawQuery()));
        return new Page(Api.json(answer), next);
    }

    private String item(String id) {
        return path + "/" + Query.encode(id);
    }
}
