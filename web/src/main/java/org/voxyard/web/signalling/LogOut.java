package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.voxyard.application.SignInService;

/** {@code logout}: ends the session; the socket closes after the answer. */
@Singleton
final class LogOut implements RequestHandler {
    private final SignInService signIns;

    @Inject
    LogOut(SignInService signIns) {
        this.signIns = signIns;
    }

    @Override
    public Set<String> events() {
        return Set.of("logout");
    }

    @Override
    public Phase needs() {
        return Phase.CONNECTED;
    }

    @Override
    public Object handle(Connection connection, Request request) {
        connection.leave();
        connection.signedIn().ifPresent(who -> signIns.signOut(who.client(), who.user()));
        return Map.of();
    }
}
