package org.voxyard.infrastructure.security;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON documents of an identity provider, bounded in time and size. */
final class ProviderHttp {
    private static final int TIMEOUT_MS = 5_000;
    private static final int MAX_LENGTH_BYTES = 256 * 1024;

    private ProviderHttp() {}

    /** Throws {@link IOException} when there is none, and an unchecked exception when it is no JSON object. */
    static JsonObject get(URI address) throws IOException {
        return read(connect(address));
    }

    /** Posts a form; a redirect is not followed, because there are secrets in it. Throws as {@link #get} does. */
    static JsonObject post(URI address, Map<String, String> headers, Map<String, String> form) throws IOException {
        HttpURLConnection connection = connect(address);
        connection.setInstanceFollowRedirects(false);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(connection::setRequestProperty);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(encode(form).getBytes(StandardCharsets.US_ASCII));
        }
        return read(connection);
    }

    /** {@code application/x-www-form-urlencoded}, also for the query of an address. */
    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpURLConnection connect(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MS);
        connection.setReadTimeout(TIMEOUT_MS);
        connection.setRequestProperty("Accept", "application/json");
        return connection;
    }

    private static JsonObject read(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getInputStream();
                JsonReader reader = Json.createReader(new ByteArrayInputStream(body.readNBytes(MAX_LENGTH_BYTES)))) {
            return reader.readObject();
        }
    }
}
