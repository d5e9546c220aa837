package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.application.port.Transactions;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.BrowserSession;
import org.voxyard.domain.session.BrowserSessions;
import org.voxyard.domain.session.SessionSecret;

/** People who use the API with a browser and have signed in there. */
@Singleton
public final class BrowserSessionService {
    private final BrowserSessions sessions;
    private final CallerService callers;
    private final Transactions transactions;
    private final Clock clock;

    /** A session that has begun; the secret belongs into a cookie and nowhere else. */
    public record Opened(Caller caller, SessionSecret secret) {}

    @Inject
    public BrowserSessionService(
            BrowserSessions sessions, CallerService callers, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.callers = callers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Checks name and password as {@link CallerService#identify} does. Every sign-in makes a new secret. */
    public Opened signIn(String user, String password, String source) throws SignInRefusedException {
        return open(callers.identify(user, password, source));
    }

    /** Begins a session of somebody whose credentials have been checked. */
    Opened open(Caller caller) {
        SessionSecret secret = SessionSecret.random();
        Instant now = clock.instant();
        transactions.run(() -> {
            sessions.removeIdleSince(now.minus(BrowserSession.MAX_IDLE));
            sessions.add(new BrowserSession(secret, caller.user(), now));
        });
        return new Opened(caller, secret);
    }

    /** Whose secret this is; refused when there is no such session or it has ended. */
    public Caller identify(SessionSecret secret) throws SignInRefusedException {
        return transactions
                .call(() -> user(secret))
                .flatMap(callers::find)
                .orElseThrow(() -> new SignInRefusedException(Reason.WRONG_CREDENTIALS));
    }

    /** Holds as long as the session. */
    public Admission admission(SessionSecret secret) {
        return () -> transactions
                .call(() -> alive(secret, clock.instant()).map(BrowserSession::user))
                .flatMap(callers::find);
    }

    /** Ends a session, if there is one. */
    public void signOut(SessionSecret secret) {
        transactions.run(() -> sessions.remove(secret.hash()));
    }

    private Optional<UserId> user(SessionSecret secret) {
        Instant now = clock.instant();
        Optional<BrowserSession> session = alive(secret, now);
        session.ifPresent(found -> found.seen(now));
        return session.map(BrowserSession::user);
    }

    private Optional<BrowserSession> alive(SessionSecret secret, Instant now) {
        return sessions.find(secret.hash()).filter(session -> session.isAlive(now));
    }
}
