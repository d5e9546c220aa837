package org.voxyard.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which items of a collection are asked for. docs/rest.md says which parameters a collection knows; it takes no notice of
 * others.
 *
 * @param parameters values by name, not encoded
 */
public record Query(Map<String, String> parameters) {
    /** Every item. */
    public static final Query ALL = new Query(Map.of());

    public Query {
        parameters = Map.copyOf(parameters);
    }

    /** This text in id or name, whatever the case. */
    public Query text(String text) {
        return with("q", text);
    }

    public Query domain(String id) {
        return with("domain", id);
    }

    public Query project(String id) {
        return with("project", id);
    }

    public Query user(String id) {
        return with("user", id);
    }

    public Query role(String id) {
        return with("role", id);
    }

    public Query loop(String id) {
        return with("loop", id);
    }

    /** Events of these types, {@code talk-started}. */
    public Query types(String... types) {
        return with("type", String.join(",", types));
    }

    /** {@code name}, {@code -name}, {@code id} or {@code -id}. */
    public Query sort(String order) {
        return with("sort", order);
    }

    /** Items that are fetched at a time, 1 to 500. */
    public Query pageSize(int items) {
        return with("limit", Integer.toString(items));
    }

    /** Any other parameter: {@code actor}, {@code action}, {@code kind} and {@code subject} of the audit trail. */
    public Query with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Query(more);
    }

    /** As part of an address, with its question mark. */
    String text() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&", "?", ""));
    }

    /** A text as part of a path or a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
