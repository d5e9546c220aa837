package org.voxyard.infrastructure.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.application.port.IdentityProvider;
import org.voxyard.application.port.SignInPage;

/** The provider of the settings {@code voxyard.oidc.…}; none without them. */
@Singleton
public final class ConfiguredProvider implements IdentityProvider {
    private final Optional<OidcProvider> provider;
    private final Optional<SignInPage> page;

    @Inject
    public ConfiguredProvider(Clock clock) {
        Optional<OidcSettings> settings = OidcSettings.read(ConfiguredAccounts::setting);
        provider = settings.map(known -> new OidcProvider(known, clock));
        page = settings.flatMap(OidcSettings::client)
                .<SignInPage>map(client -> new OidcSignInPage(provider.orElseThrow(), client));
    }

    @Override
    public Optional<Account> verify(String token) {
        return provider.flatMap(known -> known.verify(token));
    }

    @Override
    public Optional<SignInPage> signInPage() {
        return page;
    }
}
