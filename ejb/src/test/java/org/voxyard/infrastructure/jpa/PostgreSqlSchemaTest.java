package org.voxyard.infrastructure.jpa;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.voxyard.operations.PostgreSqlServer;

class PostgreSqlSchemaTest extends SchemaTest {
    private static PostgreSqlServer server;

    PostgreSqlSchemaTest() {
        super(TestDatabase.postgreSql(server));
    }

    @BeforeAll
    static void startPostgreSql() {
        server = PostgreSqlServer.start();
    }

    @AfterAll
    static void stopPostgreSql() {
        server.close();
    }
}
