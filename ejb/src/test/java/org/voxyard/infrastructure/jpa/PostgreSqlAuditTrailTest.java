package org.voxyard.infrastructure.jpa;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.voxyard.operations.PostgreSqlServer;

class PostgreSqlAuditTrailTest extends AuditTrailTest {
    private static PostgreSqlServer server;

    PostgreSqlAuditTrailTest() {
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
