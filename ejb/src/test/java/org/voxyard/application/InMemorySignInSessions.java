package org.voxyard.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.SignInSession;
import org.voxyard.domain.session.SignInSessions;

/** Sign-in sessions in a map. */
final class InMemorySignInSessions implements SignInSessions {
    private final Map<String, SignInSession> sessions = new HashMap<>();

    @Override
    public void add(SignInSession session) {
        sessions.put(session.secretHash(), session);
    }

    @Override
    public Optional<SignInSession> find(String secretHash) {
        return Optional.ofNullable(sessions.get(secretHash));
    }

    @Override
    public void removeAll(ClientId client, UserId user) {
        sessions.values()
                .removeIf(session ->
                        session.client().equals(client) && session.user().equals(user));
    }

    @Override
    public void removeAll(UserId user) {
        sessions.values().removeIf(session -> session.user().equals(user));
    }

    @Override
    public void removeExpired(Instant now) {
        sessions.values().removeIf(session -> session.expiresAt().isBefore(now));
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    /** Whether any session is stored under the secret itself. */
    boolean holdsInClear(String secret) {
        return sessions.containsKey(secret);
    }
}
