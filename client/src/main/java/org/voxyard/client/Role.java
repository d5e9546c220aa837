package org.voxyard.client;

/**
 * What a user signs on as; its rights are {@link Permission}s. What is null is absent.
 *
 * @param project id of a project of the domain
 * @param color a CSS name, {@code #rgb} or {@code #rrggbb}
 */
public record Role(String id, String name, String domain, String project, String abbreviation, String color)
        implements Item {}
