package org.voxyard.client;

/** An organisation or a site, the outermost scope. */
public record Domain(String id, String name) implements Item {}
