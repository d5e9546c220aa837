package org.voxyard.it.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A loop that could be created, with one field replaced. */
final class LoopDocument {
    private LoopDocument() {}

    /** The id is {@code bad} unless it is what is replaced; apostrophes stand for quotation marks. */
    static String with(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "id", "'bad'",
                "name", "'Bad'",
                "domain", "'demo'",
                "multicast", "{'group':'239.192.8.2','port':21002}"));
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "':" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .replace('\'', '"');
    }
}
