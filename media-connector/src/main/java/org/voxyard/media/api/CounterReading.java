package org.voxyard.media.api;

/**
 * One of the engine's counters at one moment.
 *
 * @param label stable name, lower case with hyphens
 * @param sentence what it counts
 * @param value since the start of the engine
 */
public record CounterReading(String label, String sentence, long value) {}
