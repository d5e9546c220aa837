package org.voxyard.infrastructure.security;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.voxyard.application.port.ExternalAccounts;
import org.voxyard.domain.directory.UserId;

/** The LDAP directory of the settings {@code voxyard.ldap.…}; no accounts at all without them. */
@Singleton
public final class ConfiguredAccounts implements ExternalAccounts {
    private final Optional<LdapAccounts> ldap =
            LdapSettings.read(ConfiguredAccounts::setting).map(LdapAccounts::new);

    @Override
    public Optional<Account> authenticate(UserId user, String password) {
        return ldap.flatMap(directory -> directory.authenticate(user, password));
    }

    static Optional<String> setting(String property) {
        String variable = property.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
