package org.voxyard.media.peer;

/** Hears what a simulated browser hears. Called on the agent's thread, which serves all browsers: return soon. */
@FunctionalInterface
public interface PacketListener {
    PacketListener DEAF = (packet, length, nowNs) -> {};

    /**
     * Takes one decrypted RTP packet before it returns.
     *
     * @param packet the packet from index 0 on
     * @param nowNs when the agent's cycle began, {@link System#nanoTime}
     */
    void onPacket(byte[] packet, int length, long nowNs);
}
