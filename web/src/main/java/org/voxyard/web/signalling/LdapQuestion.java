package org.voxyard.web.signalling;

import jakarta.inject.Singleton;
import java.util.Set;

/** {@code is_ldap_enabled}: no, passwords are our own. The one response that is no object. */
@Singleton
final class LdapQuestion implements RequestHandler {
    @Override
    public Set<String> events() {
        return Set.of("is_ldap_enabled");
    }

    @Override
    public Phase needs() {
        return Phase.CONNECTED;
    }

    @Override
    public Object handle(Connection connection, Request request) {
        return false;
    }
}
