package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Preferences;
import org.voxyard.domain.directory.UserId;

/** Consoles' JSON objects in the database. */
@ApplicationScoped
class JpaPreferences implements Preferences {
    @PersistenceContext(unitName = "voxyard")
    EntityManager entities;

    @Override
    public Optional<String> data(UserId user) {
        return Optional.ofNullable(entities.find(UserDataRow.class, user.value()))
                .map(UserDataRow::json);
    }

    @Override
    public void storeData(UserId user, String json) {
        entities.merge(new UserDataRow(user.value(), json));
    }

    @Override
    public Optional<String> layout(DomainId domain, String name) {
        KeysetLayoutRow.Key key = new KeysetLayoutRow.Key(domain.value(), name);
        return Optional.ofNullable(entities.find(KeysetLayoutRow.class, key)).map(KeysetLayoutRow::json);
    }

    @Override
    public void storeLayout(DomainId domain, String name, String json) {
        entities.merge(new KeysetLayoutRow(new KeysetLayoutRow.Key(domain.value(), name), json));
    }
}
