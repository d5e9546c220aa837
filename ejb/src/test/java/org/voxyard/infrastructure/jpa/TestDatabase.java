package org.voxyard.infrastructure.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.voxyard.operations.PostgreSqlServer;

/** A fresh database, migrated, with Hibernate on it, which checks the tables as it starts. */
final class TestDatabase implements AutoCloseable {
    private final EntityManagerFactory factory;
    private final EntityManager entities;

    private TestDatabase(DataSource database) {
        SchemaMigration.migrate(database);
        factory = Persistence.createEntityManagerFactory(
                "voxyard",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "hibernate.connection.datasource", database,
                        "hibernate.hbm2ddl.auto", "validate"));
        entities = factory.createEntityManager();
    }

    /** H2 in memory. */
    static TestDatabase h2() {
        return h2("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** H2 at a place: what stands after {@code jdbc:h2:} in its URL. */
    static TestDatabase h2(String place) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + place);
        return new TestDatabase(database);
    }

    /** A schema of its own in a running PostgreSQL. */
    static TestDatabase postgreSql(PostgreSqlServer server) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(server.url());
        database.setUser(PostgreSqlServer.USER);
        database.setPassword(PostgreSqlServer.PASSWORD);
        String schema = "s" + UUID.randomUUID().toString().replace("-", "");
        execute(database, "create schema " + schema);
        database.setCurrentSchema(schema);
        return new TestDatabase(database);
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
