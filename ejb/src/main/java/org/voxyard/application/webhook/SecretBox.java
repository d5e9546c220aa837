package org.voxyard.application.webhook;

/** Keeps secrets that are needed in clear later: encrypted under a key that is not in the database. */
public interface SecretBox {

    String seal(String secret);

    /** Throws {@link IllegalStateException} when it was sealed under another key. */
    String open(String sealed);
}
