package org.voxyard.media.transport;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;

/** Where datagrams go, in the form in which the host's calls take it: made once, used for every datagram. Immutable. */
public final class Destination {
    /** How and where both kinds of address keep the port. */
    static final ValueLayout.OfShort PORT = JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    static final int PORT_AT = 2;

    private static final int INET_LENGTH = 16;
    private static final int INET6_LENGTH = 28;
    private static final int MAPPED_PREFIX_LENGTH = 12;

    private final InetSocketAddress address;
    private final boolean ipv4;
    private final long inet;
    private final long inet6Head;
    private final long inet6High;
    private final long inet6Low;
    private final int scope;

    private Destination(InetSocketAddress address) {
        this.address = address;
        ipv4 = address.getAddress() instanceof Inet4Address;
        byte[] host = mapped(address.getAddress().getAddress());
        MemorySegment memory = MemorySegment.ofArray(new byte[INET6_LENGTH]);
        memory.set(JAVA_SHORT_UNALIGNED, 0, (short) LinuxSocket.AF_INET);
        memory.set(PORT, PORT_AT, (short) address.getPort());
        MemorySegment.copy(host, MAPPED_PREFIX_LENGTH, memory, JAVA_BYTE, 4, Integer.BYTES);
        inet = memory.get(JAVA_LONG_UNALIGNED, 0);
        memory.set(JAVA_SHORT_UNALIGNED, 0, (short) LinuxSocket.AF_INET6);
        memory.set(JAVA_INT_UNALIGNED, 4, 0);
        MemorySegment.copy(host, 0, memory, JAVA_BYTE, 8, host.length);
        inet6Head = memory.get(JAVA_LONG_UNALIGNED, 0);
        inet6High = memory.get(JAVA_LONG_UNALIGNED, 8);
        inet6Low = memory.get(JAVA_LONG_UNALIGNED, 16);
        scope = address.getAddress() instanceof Inet6Address inet6Address ? inet6Address.getScopeId() : 0;
    }

    /**
     * Prepares an address.
     *
     * @throws IllegalArgumentException if the host name was not resolved
     */
    public static Destination of(InetSocketAddress address) {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("address " + address + " is a name that was not resolved");
        }
        return new Destination(address);
    }

    /** What it was made of. */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * Writes a {@code sockaddr_in} or {@code sockaddr_in6} for a socket of that family.
     *
     * @return its length, or 0 when such a socket cannot reach this address
     */
    int writeTo(MemorySegment memory, long offset, int family) {
        if (family == LinuxSocket.AF_INET) {
            memory.set(JAVA_LONG_UNALIGNED, offset, inet);
            return ipv4 ? INET_LENGTH : 0;
        }
        memory.set(JAVA_LONG_UNALIGNED, offset, inet6Head);
        memory.set(JAVA_LONG_UNALIGNED, offset + 8, inet6High);
        memory.set(JAVA_LONG_UNALIGNED, offset + 16, inet6Low);
        memory.set(JAVA_INT_UNALIGNED, offset + 24, scope);
        return INET6_LENGTH;
    }

    /** 16 bytes; an IPv4 address as IPv6 sees it (RFC 4291 §2.5.5.2). */
    private static byte[] mapped(byte[] host) {
        if (host.length == 16) {
            return host;
        }
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        System.arraycopy(host, 0, mapped, MAPPED_PREFIX_LENGTH, host.length);
        return mapped;
    }
}
