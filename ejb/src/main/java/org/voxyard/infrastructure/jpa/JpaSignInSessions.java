package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.SignInSession;
import org.voxyard.domain.session.SignInSessions;

/** Sign-in sessions in the database, so that they survive a restart. */
@ApplicationScoped
class JpaSignInSessions implements SignInSessions {
    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public void add(SignInSession session) {
        entities.persist(session);
    }

    @Override
    public Optional<SignInSession> find(String secretHash) {
        return Optional.ofNullable(entities.find(SignInSession.class, secretHash));
    }

    @Override
    public void removeAll(ClientId client, UserId user) {
        entities.createQuery("delete from SignInSession s where s.userId = :user and s.clientId = :client")
                .setParameter("user", user.value())
                .setParameter("client", client.value())
                .executeUpdate();
    }

    @Override
    public void removeAll(UserId user) {
        for (String kind : new String[] {"SignInSession", "BrowserSession"}) {
            entities.createQuery("delete from " + kind + " s where s.userId = :user")
                    .setParameter("user", user.value())
                    .executeUpdate();
        }
    }

    @Override
    public void removeExpired(Instant now) {
        entities.createQuery("delete from SignInSession s where s.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
