package org.voxyard.client;

import java.net.http.HttpResponse;

/**
 * What was read, and its version then: a change that is made with it fails ({@code precondition-failed}) when somebody else
 * was faster.
 *
 * @param version entity tag with its quotes
 */
public record Versioned<T>(T item, String version) {

    static <R extends Record> Versioned<R> of(HttpResponse<String> answer, Class<R> type) {
        String version = answer.headers().firstValue("ETag").orElse("*");
        return new Versioned<>(JsonRecords.read(Api.json(answer), type), version);
    }
}
