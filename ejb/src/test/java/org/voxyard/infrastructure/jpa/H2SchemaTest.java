package org.voxyard.infrastructure.jpa;

class H2SchemaTest extends SchemaTest {
    H2SchemaTest() {
        super(TestDatabase.h2());
    }
}
