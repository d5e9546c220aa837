package org.voxyard.domain.access;

import java.util.Locale;

/**
 * What an account may do beside operating loops, from least to most. Not to be confused with a role, which says what may
 * be done with loops.
 */
public enum Access {
    /** Operates loops; administers nothing. */
    OPERATOR,
    /** Reads everything and changes nothing. */
    AUDITOR,
    /** Administers the domain that the account belongs to. */
    DOMAIN_ADMINISTRATOR,
    /** Administers the site. */
    ADMINISTRATOR;

    /** The access of that {@link #wireName}; throws {@link IllegalArgumentException} when there is none. */
    public static Access ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in REST and in Jakarta Security: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
