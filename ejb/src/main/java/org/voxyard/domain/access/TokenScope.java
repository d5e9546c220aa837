package org.voxyard.domain.access;

import java.util.Locale;

/** How much of what its user may do a token passes on. */
public enum TokenScope {
    /** Reads what the user may read, and changes nothing. */
    READ,
    /** Does what operators may; nothing that the user may administer or look into beyond that. */
    OPERATE,
    /** Does all that the user may, except making tokens. */
    ADMINISTER;

    /** The scope of that {@link #wireName}; throws {@link IllegalArgumentException} when there is none. */
    public static TokenScope ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name in REST. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is left of the user's access. */
    public Access limit(Access ofUser) {
        return this == OPERATE ? Access.OPERATOR : ofUser;
    }

    /** Whether requests may change anything. */
    public boolean mayChange() {
        return this != READ;
    }
}
