package org.voxyard.media.api;

/** Where the application gets its {@link MediaConnection}; bound in JNDI by the resource adapter. */
public interface MediaConnectionFactory {
    /** A handle to the running engine; close it after use. Handles are cheap and safe for use by many threads. */
    MediaConnection getConnection();
}
