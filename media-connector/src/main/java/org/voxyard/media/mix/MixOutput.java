package org.voxyard.media.mix;

/** Where a listener's mix goes. Called by the Sender. */
@FunctionalInterface
public interface MixOutput {
    /**
     * Sends one 20 ms frame to the listener.
     *
     * @param payload Opus packet from index 0 on
     * @param tick number of the tick that the frame belongs to
     */
    void send(byte[] payload, int length, long tick);
}
