package org.voxyard.web.rest.view;

import java.util.List;

/** A collection, or one page of it; the header {@code Link} leads to the next one. */
public record Items<T>(List<T> items) {}
