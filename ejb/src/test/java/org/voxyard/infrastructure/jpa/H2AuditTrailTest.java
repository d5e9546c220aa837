package org.voxyard.infrastructure.jpa;

class H2AuditTrailTest extends AuditTrailTest {
    H2AuditTrailTest() {
        super(TestDatabase.h2());
    }
}
