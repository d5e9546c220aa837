package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.application.port.Passwords;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.SessionSecret;
import org.voxyard.domain.session.SignInSession;
import org.voxyard.domain.session.SignInSessions;
import org.voxyard.domain.session.SignInThrottle;

/** Signs users in by password or by session id. */
@Singleton
public final class SignInService {
    private static final int FREE_FAILURES_OF_A_USER = 5;
    private static final int FREE_FAILURES_OF_A_SOURCE = 20;

    private final SignInThrottle users = new SignInThrottle(FREE_FAILURES_OF_A_USER);
    private final SignInThrottle sources = new SignInThrottle(FREE_FAILURES_OF_A_SOURCE);
    private final Directory directory;
    private final SignInSessions sessions;
    private final Passwords passwords;
    private final Transactions transactions;
    private final Clock clock;
    private final String nobodysHash;

    @Inject
    public SignInService(
            Directory directory, SignInSessions sessions, Passwords passwords, Transactions transactions, Clock clock) {
        this.directory = directory;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
        this.nobodysHash = passwords.hash(SessionSecret.random().value());
    }

    /**
     * Checks a password or a session id and issues a new session id; a session id counts only with the client and the
     * user that it was issued to, and stays valid for another 60 s.
     *
     * @param source address that the request came from, for the limit on failures
     */
    public SignIn signIn(ClientId client, String user, String secret, String source) throws SignInRefusedException {
        UserId id = parse(user);
        if (secret.length() == SessionSecret.LENGTH) {
            Optional<SignIn> again = transactions.call(() -> succeed(client, id, new SessionSecret(secret)));
            if (again.isPresent()) {
                return again.get();
            }
        }
        checkPassword(id, secret, source);
        return transactions.call(() -> {
            sessions.removeAll(client, id);
            return issue(client, id);
        });
    }

    /** Issues a new session id for {@code session}, which stays valid for another 60 s (two tabs of one browser). */
    public SignIn renew(ClientId client, UserId user, String session) throws SignInRefusedException {
        return transactions
                .call(() -> succeed(client, user, new SessionSecret(session)))
                .orElseThrow(() -> new SignInRefusedException(Reason.WRONG_CREDENTIALS));
    }

    /** Ends every session of this user in this client. */
    public void signOut(ClientId client, UserId user) {
        transactions.run(() -> sessions.removeAll(client, user));
    }

    /** Whether that is the user's password; failures make the next attempts wait. */
    void checkPassword(UserId user, String password, String source) throws SignInRefusedException {
        Instant now = clock.instant();
        Duration wait = Collections.max(List.of(users.wait(user.value(), now), sources.wait(source, now)));
        if (wait.isPositive()) {
            throw new SignInRefusedException(Reason.TOO_MANY_ATTEMPTS, wait);
        }
        users.failed(user.value(), now);
        sources.failed(source, now);
        if (!isPasswordOf(user, password)) {
            throw new SignInRefusedException(Reason.WRONG_CREDENTIALS);
        }
        users.succeeded(user.value());
        sources.succeeded(source);
    }

    /** Takes the same time for a user that does not exist or has no password. */
    private boolean isPasswordOf(UserId user, String password) {
        Optional<String> hash = transactions.call(() -> directory
                .find(User.class, user.value())
                .filter(User::hasPassword)
                .map(User::passwordHash));
        return passwords.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
    }

    private Optional<SignIn> succeed(ClientId client, UserId user, SessionSecret secret) {
        Instant now = clock.instant();
        Optional<SignInSession> predecessor =
                sessions.find(secret.hash()).filter(session -> session.admits(client, user, now));
        predecessor.ifPresent(session -> session.supersede(now));
        return predecessor.map(session -> issue(client, user));
    }

    private SignIn issue(ClientId client, UserId user) {
        SessionSecret secret = SessionSecret.random();
        sessions.removeExpired(clock.instant());
        sessions.add(new SignInSession(secret.hash(), client, user, clock.instant()));
        return new SignIn(user, secret.value());
    }

    private static UserId parse(String user) throws SignInRefusedException {
        try {
            return new UserId(user);
        } catch (IllegalArgumentException noId) {
            throw new SignInRefusedException(Reason.WRONG_CREDENTIALS);
        }
    }
}
