package org.voxyard.domain.session;

import java.util.Collection;
import java.util.Optional;

/** Where the sessions of operators are kept while they last; callers take care that one thread at a time uses it. */
public interface OperatorRepository {

    void add(OperatorSession session);

    Optional<OperatorSession> find(OperatorId operator);

    /** All sessions, the oldest first. */
    Collection<OperatorSession> all();

    void remove(OperatorId operator);
}
