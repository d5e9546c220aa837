package org.voxyard.client;

/**
 * What a session does with a loop.
 *
 * @param permission what the role allows at most: none, recv or send
 * @param state none (off), recv (hears it) or send (may talk too)
 * @param talking whether push-to-talk is down
 * @param volume 0 to 100; 100 is 0 dB, gain = (volume / 100)²
 * @param pan -100 (left) to 100 (right)
 */
public record SessionLoop(String loop, String permission, String state, boolean talking, int volume, int pan) {}
