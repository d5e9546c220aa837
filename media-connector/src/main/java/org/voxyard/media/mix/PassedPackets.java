package org.voxyard.media.mix;

/** Where packets go that pass as they are. Called by the Mixer. */
public interface PassedPackets {
    /**
     * Takes a packet for listeners.
     *
     * @param payload Opus packet from index 0 on, valid during the call
     * @param tick number of the tick that comes next
     * @param frames as in {@link MixOutput#send}
     * @param lost as in {@link MixOutput#send}
     * @return false when there is no room: the packet is lost
     */
    boolean pass(byte[] payload, int length, MixOutput[] outputs, long tick, int frames, int lost);
}
