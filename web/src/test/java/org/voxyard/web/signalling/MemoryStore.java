package org.voxyard.web.signalling;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.voxyard.application.port.Passwords;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Preferences;
import org.voxyard.domain.directory.RoleId;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.loop.LoopSetting;
import org.voxyard.domain.loop.LoopSettings;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.SignInSession;
import org.voxyard.domain.session.SignInSessions;
import org.voxyard.media.api.LoopId;

/** Everything else that the application stores, in memory. */
final class MemoryStore implements LoopSettings, Preferences, SignInSessions, Passwords, Transactions {
    private final Map<String, Map<LoopId, LoopSetting>> settings = new HashMap<>();
    private final Map<UserId, String> data = new HashMap<>();
    private final Map<String, SignInSession> sessions = new HashMap<>();

    @Override
    public Map<LoopId, LoopSetting> of(UserId user, RoleId role) {
        return settings.computeIfAbsent(user + "/" + role, key -> new HashMap<>());
    }

    @Override
    public void change(UserId user, RoleId role, LoopId loop, UnaryOperator<LoopSetting> change) {
        of(user, role).compute(loop, (id, old) -> change.apply(old == null ? LoopSetting.UNTOUCHED : old));
    }

    @Override
    public Optional<String> data(UserId user) {
        return Optional.ofNullable(data.get(user));
    }

    @Override
    public void storeData(UserId user, String json) {
        data.put(user, json);
    }

    @Override
    public Optional<String> layout(DomainId domain, String name) {
        return Optional.empty();
    }

    @Override
    public void storeLayout(DomainId domain, String name, String json) {
        throw new UnsupportedOperationException();
    }

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

    @Override
    public String hash(String password) {
        return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash(password).equals(hash);
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
