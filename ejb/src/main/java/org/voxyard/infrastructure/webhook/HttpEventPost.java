package org.voxyard.infrastructure.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.voxyard.application.webhook.EventPost;
import org.voxyard.infrastructure.startup.Settings;

/** Posts over HTTP on the caller's thread; follows no redirects, because they could lead anywhere. */
@Singleton
public final class HttpEventPost implements EventPost {
    private static final int CONNECT_TIMEOUT_MS = 5_000;
    private static final int READ_TIMEOUT_MS = 10_000;

    private final Destinations destinations;

    @Inject
    public HttpEventPost(Settings settings) {
        destinations = new Destinations(settings.demo(), settings.webhooksToPrivateNetworks());
    }

    @Override
    public Optional<String> refusal(URI url) {
        return destinations.refusal(url);
    }

    @Override
    public Optional<String> send(URI url, Map<String, String> headers, byte[] body) {
        try {
            int status = post(url, headers, body);
            return status / 100 == 2 ? Optional.empty() : Optional.of("It answered " + status + ".");
        } catch (IOException | IllegalArgumentException failed) {
            return Optional.of("It could not be reached: " + failed.getMessage() + ".");
        }
    }

    private static int post(URI url, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        try {
            connection.setRequestMethod("POST");
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(CONNECT_TIMEOUT_MS);
            connection.setReadTimeout(READ_TIMEOUT_MS);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            headers.forEach(connection::setRequestProperty);
            connection.getOutputStream().write(body);
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
