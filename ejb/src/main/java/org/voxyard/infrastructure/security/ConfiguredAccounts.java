package org.voxyard.infrastructure.security;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.voxyard.application.port.ExternalAccounts;
import org.voxyard.domain.directory.UserId;
import org.voxyard.operations.settings.SettingSources;

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
        return SettingSources.ofProcess().value(property);
    }
}
