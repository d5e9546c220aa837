package org.voxyard.infrastructure.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcDataSource;

/** A fresh H2 database in memory, migrated, with Hibernate on it, which checks the tables as it starts. */
final class TestDatabase implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final EntityManager entities;

    TestDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        SchemaMigration.migrate(database);
        factory = Persistence.createEntityManagerFactory(
                "voxyard",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "hibernate.connection.datasource", database,
                        "hibernate.hbm2ddl.auto", "validate"));
        entities = factory.createEntityManager();
    }

    EntityManager entities() {
        return entities;
    }

    /** In a transaction of its own, with nothing remembered from earlier ones. */
    <T> T call(Supplier<T> work) {
        entities.clear();
        entities.getTransaction().begin();
        try {
            T result = work.get();
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
