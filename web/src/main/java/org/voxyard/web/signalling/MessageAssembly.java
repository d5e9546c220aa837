package org.voxyard.web.signalling;

import java.nio.charset.StandardCharsets;

/**
 * Puts the parts of a text message together. The container's own limit does not hold for messages that arrive in several
 * reads, so this one counts. Used by one thread at a time.
 */
final class MessageAssembly {
    /** Longest text message, in bytes of UTF-8. */
    static final int MAX_BYTES = 256 * 1024;

    private final StringBuilder parts = new StringBuilder();
    private int lengthBytes;

    /** Adds a part; {@code false} when the message has become too long. Parts of nothing count too. */
    boolean add(String part) {
        lengthBytes += Math.max(1, part.getBytes(StandardCharsets.UTF_8).length);
        if (lengthBytes > MAX_BYTES) {
            return false;
        }
        parts.append(part);
        return true;
    }

    /** The whole message after its last part; begins the next one. */
    String take() {
        String whole = parts.toString();
        parts.setLength(0);
        lengthBytes = 0;
        return whole;
    }
}
