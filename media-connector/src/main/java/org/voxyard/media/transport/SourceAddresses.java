package org.voxyard.media.transport;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * The addresses that datagrams came from, so that known ones make no garbage. Bounded: of {@value #WAYS} addresses that
 * share a place in turn each is replaced; a flood of new ones costs garbage, nothing else. One thread.
 */
final class SourceAddresses {
    private static final int WAYS = 8;
    private static final int SETS = 1024;
    private static final int KEY_LONGS = 4;
    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;
    private static final int SET_BITS = Integer.numberOfTrailingZeros(SETS);

    private final long[] keys = new long[SETS * WAYS * KEY_LONGS];
    private final InetSocketAddress[] addresses = new InetSocketAddress[SETS * WAYS];
    private int turn;

    /** The address in a {@code sockaddr_in} or {@code sockaddr_in6}. */
    InetSocketAddress of(MemorySegment memory, long offset) {
        long head = memory.get(JAVA_LONG_UNALIGNED, offset);
        boolean inet6 = memory.get(JAVA_SHORT_UNALIGNED, offset) == LinuxSocket.AF_INET6;
        long high = inet6 ? memory.get(JAVA_LONG_UNALIGNED, offset + 8) : 0;
        long low = inet6 ? memory.get(JAVA_LONG_UNALIGNED, offset + 16) : 0;
        long scope = inet6 ? memory.get(JAVA_INT_UNALIGNED, offset + 24) : 0;
        int first = setOf(head ^ Long.rotateLeft(high, 21) ^ Long.rotateLeft(low, 42) ^ scope) * WAYS;
        for (int i = first; i < first + WAYS; i++) {
            int key = i * KEY_LONGS;
            if (keys[key] == head && keys[key + 1] == high && keys[key + 2] == low && keys[key + 3] == scope) {
                return addresses[i];
            }
        }
        return remember(first + (turn++ & (WAYS - 1)), head, high, low, scope, read(memory, offset));
    }

    private InetSocketAddress remember(
            int index, long head, long high, long low, long scope, InetSocketAddress address) {
        int key = index * KEY_LONGS;
        keys[key] = head;
        keys[key + 1] = high;
        keys[key + 2] = low;
        keys[key + 3] = scope;
        addresses[index] = address;
        return address;
    }

    private static int setOf(long key) {
        return (int) ((key * GOLDEN_RATIO) >>> (Long.SIZE - SET_BITS));
    }

    /** Reads the address anew. A mapped IPv4 address comes out as IPv4. */
    static InetSocketAddress read(MemorySegment memory, long offset) {
        boolean inet6 = memory.get(JAVA_SHORT_UNALIGNED, offset) == LinuxSocket.AF_INET6;
        int port = Short.toUnsignedInt(memory.get(Destination.PORT, offset + Destination.PORT_AT));
        byte[] host = new byte[inet6 ? 16 : 4];
        MemorySegment.copy(memory, JAVA_BYTE, offset + (inet6 ? 8 : 4), host, 0, host.length);
        int scope = inet6 ? memory.get(JAVA_INT_UNALIGNED, offset + 24) : 0;
        return new InetSocketAddress(address(host, scope), port);
    }

    private static InetAddress address(byte[] host, int scope) {
        try {
            return scope == 0 ? InetAddress.getByAddress(host) : Inet6Address.getByAddress(null, host, scope);
        } catch (UnknownHostException e) {
            throw new AssertionError("4 and 16 bytes are an address", e);
        }
    }
}
