package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.voxyard.domain.session.BrowserSession;
import org.voxyard.domain.session.BrowserSessions;

/** Browsers' sessions in the database, so that they survive a restart. */
@ApplicationScoped
class JpaBrowserSessions implements BrowserSessions {
    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public void add(BrowserSession session) {
        entities.persist(session);
    }

    @Override
    public Optional<BrowserSession> find(String secretHash) {
        return Optional.ofNullable(entities.find(BrowserSession.class, secretHash));
    }

    @Override
    public void remove(String secretHash) {
        entities.createQuery("delete from BrowserSession s where s.secretHash = :hash")
                .setParameter("hash", secretHash)
                .executeUpdate();
    }

    @Override
    public void removeIdleSince(Instant lastSeen) {
        entities.createQuery("delete from BrowserSession s where s.lastSeenAt < :time")
                .setParameter("time", lastSeen)
                .executeUpdate();
    }
}
