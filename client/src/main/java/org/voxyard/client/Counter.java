package org.voxyard.client;

/**
 * What the media engine has counted since it started.
 *
 * @param id stable; ends in the unit where the value is no plain number
 * @param description a sentence
 */
public record Counter(String id, String label, String description, long value) {}
