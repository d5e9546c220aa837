package org.voxyard.domain.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Where {@link BrowserSession}s are kept. Every verb runs inside a transaction. They also end with
 * {@link SignInSessions#removeAll(org.voxyard.domain.directory.UserId)}.
 */
public interface BrowserSessions {

    void add(BrowserSession session);

    Optional<BrowserSession> find(String secretHash);

    void remove(String secretHash);

    /** Removes those that were not seen since, of anybody. */
    void removeIdleSince(Instant lastSeen);
}
