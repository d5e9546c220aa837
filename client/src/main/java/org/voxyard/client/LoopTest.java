package org.voxyard.client;

/**
 * What came of the test of a loop.
 *
 * @param heard whether the tone came back from the loop's group
 * @param afterMs from the command to the tone's return; null unless it was heard
 */
public record LoopTest(String loop, boolean heard, Long afterMs, String sentence) {}
