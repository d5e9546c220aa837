package org.voxyard.domain.audit;

/**
 * An entity whose every creation, change and removal goes into the audit trail, by whatever way it happens. Fields whose
 * names speak of a password, a secret or a hash are told of without their values.
 */
public interface Audited {
    /** The bare id of the entity among its kind. */
    String key();
}
