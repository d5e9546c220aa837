package org.voxyard.client;

/**
 * An item as it was read, which a change can be tied to.
 *
 * @param version the ETag, for {@code If-Match}
 */
public record Versioned<T>(T item, String version) {}
