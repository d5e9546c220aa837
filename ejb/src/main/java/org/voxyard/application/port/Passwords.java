package org.voxyard.application.port;

/** Turns passwords into hashes that may be stored. Both verbs are slow on purpose (about 0.2 s). */
public interface Passwords {

    /** A salted hash. */
    String hash(String password);

    /** Whether {@code hash} is of this password. */
    boolean matches(String password, String hash);
}
