package org.voxyard.infrastructure.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.port.ExternalAccounts.Account;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;

/** One OpenID Connect provider: believes tokens that are signed with its keys, and knows whom they speak of. */
final class OidcProvider {
    private final OidcSettings settings;
    private final PublishedKeys keys;
    private final Clock clock;

    OidcProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.keys = new PublishedKeys(settings.issuer(), clock);
        this.clock = clock;
    }

    /** The account that a token for our audience speaks of. */
    Optional<Account> verify(String text) {
        return believe(text, settings.audience()).flatMap(this::account);
    }

    /** A token that the provider has made for that audience, and that holds now. */
    Optional<JsonWebToken> believe(String text, String audience) {
        return JsonWebToken.parse(text)
                .filter(token -> token.isFor(settings.issuer().toString(), audience, clock.instant()))
                .filter(token ->
                        keys.find(token.keyId()).filter(token::isSignedBy).isPresent());
    }

    Optional<ProviderDescription> description() {
        return keys.description();
    }

    /** Whom a believed token speaks of; empty when its claim is no user id. */
    Optional<Account> account(JsonWebToken token) {
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
}
