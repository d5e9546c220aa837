package org.voxyard.client;

/**
 * A setting of a node, as it holds now.
 *
 * @param variable its environment variable
 * @param value what holds, set or not; {@code set} for a secret; null when there is none
 * @param source property, environment or default
 * @param accepts unit and range, or the choices
 * @param meaning what it does
 */
public record Setting(String variable, String value, String source, String accepts, String meaning) {}
