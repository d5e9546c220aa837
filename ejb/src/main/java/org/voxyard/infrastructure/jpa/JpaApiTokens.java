package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.voxyard.domain.access.ApiToken;
import org.voxyard.domain.access.ApiTokens;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UserId;

/** Tokens in the database. */
@ApplicationScoped
class JpaApiTokens implements ApiTokens {
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public void add(ApiToken token) {
        entities.persist(token);
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return Optional.ofNullable(entities.find(ApiToken.class, id));
    }

    @Override
    public List<ApiToken> page(Query query) {
        return entities.createQuery(
                        "select t from ApiToken t, User u where u.id = t.userId and t.id > :after"
                                + " and (:user = '' or t.userId = :user) and (:domain = '' or u.domainId = :domain)"
                                + " order by t.id",
                        ApiToken.class)
                .setParameter("after", query.after().orElse(""))
                .setParameter("user", query.user().map(UserId::value).orElse(""))
                .setParameter("domain", query.domain().map(DomainId::value).orElse(""))
                .setMaxResults(query.limit())
                .getResultList();
    }

    @Override
    public long count(UserId user) {
        return entities.createQuery("select count(t) from ApiToken t where t.userId = :user", Long.class)
                .setParameter("user", user.value())
                .getSingleResult();
    }

    @Override
    public void remove(ApiToken token) {
        entities.remove(token);
    }

    @Override
    public void used(ApiToken token, Instant now) {
        if (token.lastUsedAt().filter(now.minus(RESOLUTION)::isBefore).isEmpty()) {
            entities.createQuery("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", token.key())
                    .executeUpdate();
        }
    }
}
