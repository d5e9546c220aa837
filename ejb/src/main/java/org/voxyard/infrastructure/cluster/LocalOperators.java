package org.voxyard.infrastructure.cluster;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorRepository;
import org.voxyard.domain.session.OperatorSession;

/** The operators of this node, in memory. */
@Singleton
public final class LocalOperators implements OperatorRepository {
    private final Map<OperatorId, OperatorSession> sessions = new LinkedHashMap<>();

    @Override
    public void add(OperatorSession session) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<OperatorSession> find(OperatorId operator) {
        return Optional.ofNullable(sessions.get(operator));
    }

    @Override
    public Collection<OperatorSession> all() {
        return sessions.values();
    }

    @Override
    public void remove(OperatorId operator) {
        sessions.remove(operator);
    }
}
