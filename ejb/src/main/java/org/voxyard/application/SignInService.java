package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.application.port.Passwords;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Access;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.SessionSecret;
import org.voxyard.domain.session.SignInSession;
import org.voxyard.domain.session.SignInSessions;

/** Signs users in by password or by session id. */
@Singleton
public final class SignInService {
    private final Directory directory;
    private final SignInSessions sessions;
    private final Passwords passwords;
    private final Transactions transactions;
    private final ExternalUsers externals;
    private final SignInLimits limits;
    private final AuditService audit;
    private final Clock clock;
    private final String nobodysHash;

    @Inject
    public SignInService(
            Directory directory,
            SignInSessions sessions,
            Passwords passwords,
            Transactions transactions,
            ExternalUsers externals,
            SignInLimits limits,
            AuditService audit,
            Clock clock) {
        this.directory = directory;
        this.sessions = sessions;
        this.passwords = passwords;
        this.transactions = transactions;
        this.externals = externals;
        this.limits = limits;
        this.audit = audit;
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
        limits.begin(user, source);
        if (!isPasswordOf(user, password)) {
            audit.refused(user.value(), source);
            throw new SignInRefusedException(Reason.WRONG_CREDENTIALS);
        }
        limits.succeeded(user, source);
        if (accessOf(user) != Access.OPERATOR) {
            audit.accepted(user.value(), source);
        }
    }

    /** Takes the same time for a user that does not exist here or has no password; the account may be kept elsewhere. */
    private boolean isPasswordOf(UserId user, String password) {
        Optional<String> hash = transactions.call(() -> directory
                .find(User.class, user.value())
                .filter(User::hasPassword)
                .map(User::passwordHash));
        boolean matches = passwords.matches(password, hash.orElse(nobodysHash));
        return hash.isPresent() ? matches : externals.admit(user, password);
    }

    private Access accessOf(UserId user) {
        return transactions.call(
                () -> directory.find(User.class, user.value()).map(User::access).orElse(Access.OPERATOR));
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
