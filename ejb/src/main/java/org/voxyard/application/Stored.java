package org.voxyard.application;

/**
 * A view of an entry as it is stored.
 *
 * @param version that a change can be tied to
 */
public record Stored<V>(V view, long version) {}
