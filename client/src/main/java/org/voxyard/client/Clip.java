package org.voxyard.client;

/** A phrase that comes with the product, to be played by {@link Announcements}. */
public record Clip(String name) {}
