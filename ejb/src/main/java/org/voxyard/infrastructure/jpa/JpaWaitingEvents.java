package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.voxyard.domain.webhook.WaitingEvent;
import org.voxyard.domain.webhook.WaitingEvents;

/** Events that wait, in the database. */
@ApplicationScoped
class JpaWaitingEvents implements WaitingEvents {
    private static final String OF_WEBHOOK = " from WaitingEvent e where e.key.webhookId = :webhook ";

    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public void add(WaitingEvent event) {
        entities.persist(event);
    }

    @Override
    public List<WaitingEvent> first(String webhookId, int limit) {
        return entities.createQuery("select e" + OF_WEBHOOK + "order by e.key.eventId", WaitingEvent.class)
                .setParameter("webhook", webhookId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void removeUpTo(String webhookId, long eventId) {
        entities.createQuery("delete" + OF_WEBHOOK + "and e.key.eventId <= :event")
                .setParameter("webhook", webhookId)
                .setParameter("event", eventId)
                .executeUpdate();
    }

    @Override
    public boolean keepLatest(String webhookId, int most) {
        List<Long> tooOld = entities.createQuery(
                        "select e.key.eventId" + OF_WEBHOOK + "order by e.key.eventId desc", Long.class)
                .setParameter("webhook", webhookId)
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultList();
        tooOld.forEach(event -> removeUpTo(webhookId, event));
        return !tooOld.isEmpty();
    }
}
