package org.voxyard.domain.access;

/**
 * What a caller named one request to create something, so that it can be sent again without creating it twice.
 *
 * @param value 1 to 128 characters
 * @param fingerprint hash of what is to be created
 */
public record CreationKey(String value, String fingerprint) {}
