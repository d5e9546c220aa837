package org.voxyard.domain.session;

import java.time.Instant;
import java.util.Optional;
import org.voxyard.domain.directory.UserId;

/** Where {@link SignInSession}s are kept. Every verb runs inside a transaction. */
public interface SignInSessions {

    void add(SignInSession session);

    Optional<SignInSession> find(String secretHash);

    void removeAll(ClientId client, UserId user);

    /** Ends all of the user's, those of browsers ({@link BrowserSession}) too. */
    void removeAll(UserId user);

    /** Removes those that ended before {@code now}, of anybody. */
    void removeExpired(Instant now);
}
