/** The database: migrations, entities, transactions. */
package org.voxyard.infrastructure.jpa;
