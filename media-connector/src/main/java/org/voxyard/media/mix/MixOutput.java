package org.voxyard.media.mix;

/** Where a listener's mix goes. Called by the Sender. */
@FunctionalInterface
public interface MixOutput {
    /**
     * Sends one 20 ms frame to the listener.
     *
     * @param payload Opus packet from index 0 on
     * @param tick number of the tick that the frame belongs to
     * @param frames by how many frames the listener's time goes on from the frame before; 0 to go by the tick
     * @param lost packets missing between the frame before and this one, which the listener shall notice
     */
    void send(byte[] payload, int length, long tick, int frames, int lost);
}
