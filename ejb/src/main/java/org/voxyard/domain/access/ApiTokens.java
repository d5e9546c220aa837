package org.voxyard.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;

/** Where {@link ApiToken}s are kept. Every verb runs inside a transaction. */
public interface ApiTokens {

    /**
     * Which tokens, by id.
     *
     * @param user whose; everybody's when empty
     * @param domain of the user
     * @param after the id that the page before ended with
     */
    record Query(Optional<UserId> user, Optional<DomainId> domain, Optional<String> after, int limit) {}

    void add(ApiToken token);

    Optional<ApiToken> find(String id);

    List<ApiToken> page(Query query);

    long count(UserId user);

    void remove(ApiToken token);

    /** Notes that the token is in use, unless that was noted within the last minute. */
    void used(ApiToken token, Instant now);
}
