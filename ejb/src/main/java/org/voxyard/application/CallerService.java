package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.Directory;
import org.voxyard.domain.directory.User;
import org.voxyard.domain.directory.UserId;

/** Finds out who makes a request that carries its credentials with it. What an account may do is read every time. */
@Singleton
public final class CallerService {
    private static final int LOCKS = 64;

    private final VerifiedPasswords verified = new VerifiedPasswords();
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);
    private final Directory directory;
    private final SignInService signIns;
    private final Clock clock;

    private record Account(String hash, Caller caller) {}

    @Inject
    public CallerService(Directory directory, SignInService signIns, Clock clock) {
        this.directory = directory;
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * Whose name and password these are. Failures slow further ones down, as they do at the sign-in of operators; a
     * password that was right a moment ago is not slowed down.
     *
     * @param source address that the request came from
     */
    public Caller identify(String user, String password, String source) throws SignInRefusedException {
        UserId id = parse(user);
        Optional<Account> account = account(id);
        if (account.isEmpty() || !isVerified(id, password, account.get())) {
            verify(id, password, source, account);
            account = account(id);
        }
        return account.orElseThrow(() -> new SignInRefusedException(Reason.WRONG_CREDENTIALS))
                .caller();
    }

    /** Holds as long as the account has the password that it has now. */
    public Admission admission(UserId user) {
        Optional<String> hash = account(user).map(Account::hash);
        return () -> account(user)
                .filter(now -> hash.filter(now.hash()::equals).isPresent())
                .map(Account::caller);
    }

    /** The user as a caller; empty when there is no such account. */
    Optional<Caller> find(UserId user) {
        return account(user).map(Account::caller);
    }

    /** One at a time for a user: of many first requests at once, one checks the password and the others find that. */
    private void verify(UserId user, String password, String source, Optional<Account> account)
            throws SignInRefusedException {
        ReentrantLock lock = locks[Math.floorMod(user.hashCode(), LOCKS)];
        lock.lock();
        try {
            if (account.isEmpty() || !isVerified(user, password, account.get())) {
                signIns.checkPassword(user, password, source);
                account.ifPresent(found -> verified.add(user, password, found.hash(), clock.instant()));
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isVerified(UserId user, String password, Account account) {
        return verified.contains(user, password, account.hash(), clock.instant());
    }

    private Optional<Account> account(UserId id) {
        return directory.snapshot(User.class, id.value()).map(user -> new Account(user.passwordHash(), caller(user)));
    }

    private static Caller caller(User user) {
        return new Caller(user.id(), user.access(), user.domain());
    }

    private static UserId parse(String user) throws SignInRefusedException {
        try {
            return new UserId(user);
        } catch (IllegalArgumentException noId) {
            throw new SignInRefusedException(Reason.WRONG_CREDENTIALS);
        }
    }
}
