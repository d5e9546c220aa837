package org.voxyard.infrastructure.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the LDAP directory is and how accounts are found there (docs/configuration.md).
 *
 * @param url {@code ldaps://host}, or {@code ldap://} to this machine
 * @param bindName who searches; empty for an anonymous search
 * @param userFilter with {@code {0}} for the user id
 * @param groupFilter with {@code {0}} for the distinguished name of the user's entry
 * @param domain that users from there belong to here
 */
record LdapSettings(
        URI url,
        String bindName,
        String bindPassword,
        String userBase,
        String userFilter,
        String groupBase,
        String groupFilter,
        GroupRights groups,
        String domain) {

    /** Empty without {@code voxyard.ldap.url}; throws {@link IllegalArgumentException} with a sentence on what is wrong. */
    static Optional<LdapSettings> read(Function<String, Optional<String>> setting) {
        return setting.apply("voxyard.ldap.url")
                .map(url -> new LdapSettings(
                        SecureAddress.check("VOXYARD_LDAP_URL", URI.create(url), "ldaps", "ldap"),
                        setting.apply("voxyard.ldap.bind.name").orElse(""),
                        setting.apply("voxyard.ldap.bind.password.file")
                                .map(LdapSettings::secret)
                                .orElse(""),
                        required(setting, "voxyard.ldap.user.base"),
                        setting.apply("voxyard.ldap.user.filter").orElse("(uid={0})"),
                        setting.apply("voxyard.ldap.group.base").orElse(""),
                        setting.apply("voxyard.ldap.group.filter").orElse("(member={0})"),
                        GroupRights.parse(setting.apply("voxyard.ldap.groups").orElse("")),
                        setting.apply("voxyard.ldap.domain").orElse("site")));
    }

    @Override
    public String toString() {
        return "LdapSettings[url=" + url + "]";
    }

    private static String required(Function<String, Optional<String>> setting, String property) {
        return setting.apply(property)
                .orElseThrow(() -> new IllegalArgumentException("VOXYARD_LDAP_URL is set without " + property + "."));
    }

    private static String secret(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("VOXYARD_LDAP_BIND_PASSWORD_FILE cannot be read", e);
        }
    }
}
