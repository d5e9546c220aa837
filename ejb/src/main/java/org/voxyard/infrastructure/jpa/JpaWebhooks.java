package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.voxyard.domain.webhook.Webhook;
import org.voxyard.domain.webhook.Webhooks;

/** Webhooks in the database. */
@ApplicationScoped
class JpaWebhooks implements Webhooks {
    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public void add(Webhook webhook) {
        entities.persist(webhook);
    }

    @Override
    public Optional<Webhook> find(String id) {
        return Optional.ofNullable(entities.find(Webhook.class, id));
    }

    @Override
    public List<Webhook> all() {
        return entities.createQuery("select w from Webhook w order by w.id", Webhook.class)
                .getResultList();
    }

    @Override
    public void remove(Webhook webhook) {
        entities.remove(webhook);
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
