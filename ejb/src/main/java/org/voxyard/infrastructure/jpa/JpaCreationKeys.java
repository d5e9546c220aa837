package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.access.CreationKeys;
import org.voxyard.domain.directory.UserId;

/** Creation keys in the database, committed together with what was created. */
@ApplicationScoped
class JpaCreationKeys implements CreationKeys {
    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public Optional<Creation> find(UserId user, String key) {
        return Optional.ofNullable(entities.find(CreationKeyRow.class, new CreationKeyRow.Key(user.value(), key)))
                .map(CreationKeyRow::creation);
    }

    @Override
    public void add(UserId user, CreationKey key, String entryId, Instant now) {
        CreationKeyRow.Key name = new CreationKeyRow.Key(user.value(), key.value());
        entities.persist(new CreationKeyRow(name, key.fingerprint(), entryId, now));
    }

    @Override
    public void removeBefore(Instant time) {
        entities.createQuery("delete from CreationKeyRow k where k.createdAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
