package org.voxyard.infrastructure.security;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.NodeLog;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;

/**
 * One OpenID Connect provider: believes tokens that are signed with its keys. The keys are fetched with the first token and
 * again when a token names an unknown one, at most once a minute.
 */
final class OidcProvider {
    private static final NodeLog LOG = NodeLog.of(OidcProvider.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int TIMEOUT_MS = 5_000;
    private static final int MAX_LENGTH_BYTES = 256 * 1024;

    private final OidcSettings settings;
    private final Clock clock;
    private JsonWebKeys keys = JsonWebKeys.NONE;
    private Instant fetchedAt = Instant.MIN;

    OidcProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Optional<Account> verify(String text) {
        return JsonWebToken.parse(text)
                .filter(token -> token.isFor(settings.issuer().toString(), settings.audience(), clock.instant()))
                .filter(token -> key(token.keyId()).filter(token::isSignedBy).isPresent())
                .flatMap(this::account);
    }

    private Optional<Account> account(JsonWebToken token) {
        List<String> groups = token.texts(settings.groupsClaim());
        return token.texts(settings.userClaim()).stream()
                .findFirst()
                .flatMap(OidcProvider::userId)
                .map(user -> new Account(
                        user,
                        name(token, user),
                        new DomainId(settings.domain()),
                        settings.groups().access(groups),
                        settings.groups().roles(groups)));
    }

    private static String name(JsonWebToken token, UserId user) {
        String name = token.texts("name").stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(user.value());
        return name.substring(0, Math.min(name.length(), DirectoryEntry.MAX_NAME_LENGTH));
    }

    private static Optional<UserId> userId(String claim) {
        try {
            return Optional.of(new UserId(claim));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private synchronized Optional<PublicKey> key(String id) {
        Instant now = clock.instant();
        if (keys.find(id).isEmpty() && (fetchedAt.equals(Instant.MIN) || now.isAfter(fetchedAt.plus(PATIENCE)))) {
            fetchedAt = now;
            fetch();
        }
        return keys.find(id);
    }

    private void fetch() {
        try {
            String issuer = settings.issuer().toString();
            String separator = issuer.endsWith("/") ? "" : "/";
            JsonObject discovery = get(URI.create(issuer + separator + ".well-known/openid-configuration"));
            URI address = URI.create(discovery.getString("jwks_uri"));
            keys = JsonWebKeys.parse(get(SecureAddress.check("jwks_uri", address, "https", "http")));
        } catch (IOException | RuntimeException fault) {
            LOG.oidcKeysMissing(settings.issuer(), fault);
        }
    }

    private static JsonObject get(URI address) throws IOException {
        URLConnection connection = address.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MS);
        connection.setReadTimeout(TIMEOUT_MS);
        try (InputStream body = connection.getInputStream();
                JsonReader reader = Json.createReader(new ByteArrayInputStream(body.readNBytes(MAX_LENGTH_BYTES)))) {
            return reader.readObject();
        }
    }
}
