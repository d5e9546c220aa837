package org.voxyard.infrastructure.security;

import java.io.IOException;
import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.voxyard.application.NodeLog;

/**
 * A provider's description of itself and its keys. Both are fetched when first needed, and again when a token names an
 * unknown key, at most once a minute.
 */
final class PublishedKeys {
    private static final NodeLog LOG = NodeLog.of(PublishedKeys.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI issuer;
    private final Clock clock;
    private Optional<ProviderDescription> description = Optional.empty();
    private JsonWebKeys keys = JsonWebKeys.NONE;
    private Instant fetchedAt = Instant.MIN;

    PublishedKeys(URI issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    synchronized Optional<PublicKey> find(String id) {
        if (keys.find(id).isEmpty()) {
            fetchUnlessJustDone();
        }
        return keys.find(id);
    }

    synchronized Optional<ProviderDescription> description() {
        if (description.isEmpty()) {
            fetchUnlessJustDone();
        }
        return description;
    }

    private void fetchUnlessJustDone() {
        Instant now = clock.instant();
        if (fetchedAt.equals(Instant.MIN) || now.isAfter(fetchedAt.plus(PATIENCE))) {
            fetchedAt = now;
            fetch();
        }
    }

    private void fetch() {
        try {
            String separator = issuer.toString().endsWith("/") ? "" : "/";
            URI address = URI.create(issuer + separator + ".well-known/openid-configuration");
            ProviderDescription found = ProviderDescription.parse(ProviderHttp.get(address), issuer);
            keys = JsonWebKeys.parse(ProviderHttp.get(found.keys()));
            description = Optional.of(found);
        } catch (IOException | RuntimeException fault) {
            LOG.oidcKeysMissing(issuer, fault);
        }
    }
}
