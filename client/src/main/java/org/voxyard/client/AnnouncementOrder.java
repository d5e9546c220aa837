package org.voxyard.client;

/**
 * What to play.
 *
 * @param clip name of a clip that comes with the product
 */
public record AnnouncementOrder(String clip) {}
