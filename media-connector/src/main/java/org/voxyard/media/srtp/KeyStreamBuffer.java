package org.voxyard.media.srtp;

import org.voxyard.media.rtp.NetworkOrder;

/**
 * Where the key stream of one packet is made. One for each thread and not for each key, for with a thousand keys in turn most
 * of the time would go into fetching them from memory.
 */
final class KeyStreamBuffer {
    static final int BLOCK_LENGTH = 16;

    /** Enough for a datagram of an Ethernet's length with one block more for GCM. */
    static final int MAX_LENGTH = 2048 + BLOCK_LENGTH;

    private static final ThreadLocal<KeyStreamBuffer> OF_THREAD = ThreadLocal.withInitial(KeyStreamBuffer::new);

    final byte[] counterBlocks = new byte[MAX_LENGTH];
    final byte[] stream = new byte[MAX_LENGTH];

    /** Room for a message authentication code. */
    final byte[] tag = new byte[HmacSha1.LENGTH];

    /** Room for what SRTCP authenticates but does not encrypt. */
    final byte[] rtcpClear = new byte[PacketCipher.RTCP_CLEAR_LENGTH + PacketCipher.RTCP_INDEX_LENGTH];

    /** The one of the current thread, which must be one of the engine's. */
    static KeyStreamBuffer ofThread() {
        return OF_THREAD.get();
    }

    /** Combines the key stream, from {@code skip} on, with {@code length} bytes of {@code buffer}. */
    void xor(int skip, byte[] buffer, int offset, int length) {
        int i = 0;
        for (; i <= length - Long.BYTES; i += Long.BYTES) {
            long mixed = NetworkOrder.getLong(buffer, offset + i) ^ NetworkOrder.getLong(stream, skip + i);
            NetworkOrder.putLong(buffer, offset + i, mixed);
        }
        for (; i < length; i++) {
            buffer[offset + i] ^= stream[skip + i];
        }
    }
}
