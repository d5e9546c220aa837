package org.voxyard.application;

import java.util.List;

/**
 * What is wrong with a domain that is to be imported.
 *
 * @param place in the content: names of lists and fields, and indices as texts
 * @param message without the place
 */
public record ImportFault(List<String> place, String message) {}
