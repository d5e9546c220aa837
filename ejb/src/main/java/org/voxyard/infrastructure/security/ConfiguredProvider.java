package org.voxyard.infrastructure.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.application.port.IdentityProvider;

/** The provider of the settings {@code voxyard.oidc.…}; none without them. */
@Singleton
public final class ConfiguredProvider implements IdentityProvider {
    private final Optional<OidcProvider> provider;

    @Inject
    public ConfiguredProvider(Clock clock) {
        provider = OidcSettings.read(ConfiguredAccounts::setting).map(settings -> new OidcProvider(settings, clock));
    }

    @Override
    public Optional<Account> verify(String token) {
        return provider.flatMap(known -> known.verify(token));
    }
}
