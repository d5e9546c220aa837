package org.voxyard.media.transport;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;

/** Opens a UDP socket step by step; values are those of Linux on x86-64 and AArch64. */
final class LinuxSocket {
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int MSG_DONTWAIT = 0x40;
    static final int MSG_NOSIGNAL = 0x4000;

    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x8_0000;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int SO_SNDBUF = 7;
    private static final int SO_RCVBUF = 8;
    private static final int IPPROTO_IP = 0;
    private static final int IP_TOS = 1;
    private static final int IP_MULTICAST_IF = 32;
    private static final int IP_MULTICAST_TTL = 33;
    private static final int IP_MULTICAST_LOOP = 34;
    private static final int IP_ADD_MEMBERSHIP = 35;
    private static final int IP_MULTICAST_ALL = 49;
    private static final int IPPROTO_IPV6 = 41;
    private static final int IPV6_V6ONLY = 26;
    private static final int IPV6_TCLASS = 67;

    private final LinuxCalls calls = new LinuxCalls();
    private final Descriptor socket;
    private final int family;

    /** @param family {@link #AF_INET} or {@link #AF_INET6} */
    LinuxSocket(int family) throws IOException {
        this.family = family;
        socket = new Descriptor(
                LinuxCalls.orThrow(calls.socket(family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC), "socket"));
    }

    /** An IPv6 socket speaks IPv4 as well. */
    void dualStack() throws IOException {
        if (family == AF_INET6) {
            option(IPPROTO_IPV6, IPV6_V6ONLY, 0);
        }
    }

    void reuseAddress() throws IOException {
        option(SOL_SOCKET, SO_REUSEADDR, 1);
    }

    void receiveBuffer(int bytes) throws IOException {
        option(SOL_SOCKET, SO_RCVBUF, bytes);
    }

    void sendBuffer(int bytes) throws IOException {
        option(SOL_SOCKET, SO_SNDBUF, bytes);
    }

    /** Sets the DSCP byte of what is sent, whichever version of IP it goes by. */
    void typeOfService(int tos) throws IOException {
        option(IPPROTO_IP, IP_TOS, tos);
        if (family == AF_INET6) {
            option(IPPROTO_IPV6, IPV6_TCLASS, tos);
        }
    }

    void bind(InetSocketAddress address) throws IOException {
        MemorySegment memory = Arena.ofAuto().allocate(MessageVector.ADDRESS_ROOM);
        int length = Destination.of(address).writeTo(memory, 0, family);
        LinuxCalls.orThrow(calls.bind(socket.number(), memory, length), "bind");
    }

    /** Joins the group on the interface, and hears no other group of that port that somebody else here joined. */
    void join(InetAddress group, NetworkInterface networkInterface) throws IOException {
        option(IPPROTO_IP, IP_MULTICAST_ALL, 0);
        option(IPPROTO_IP, IP_ADD_MEMBERSHIP, membership(group.getAddress(), networkInterface.getIndex()));
    }

    void multicast(NetworkInterface networkInterface, int ttl) throws IOException {
        option(IPPROTO_IP, IP_MULTICAST_IF, membership(new byte[4], networkInterface.getIndex()));
        option(IPPROTO_IP, IP_MULTICAST_TTL, ttl);
        option(IPPROTO_IP, IP_MULTICAST_LOOP, 1);
    }

    /** The socket as a port; ends the set-up. */
    LinuxPort port() throws IOException {
        MemorySegment memory = Arena.ofAuto().allocate(MessageVector.ADDRESS_ROOM);
        MemorySegment length = LinuxCalls.ofInt(MessageVector.ADDRESS_ROOM);
        LinuxCalls.orThrow(calls.socketName(socket.number(), memory, length), "getsockname");
        return new LinuxPort(socket, family, SourceAddresses.read(memory, 0));
    }

    void close() {
        socket.close();
    }

    private void option(int level, int option, int value) throws IOException {
        option(level, option, LinuxCalls.ofInt(value));
    }

    private void option(int level, int option, MemorySegment value) throws IOException {
        LinuxCalls.orThrow(calls.setOption(socket.number(), level, option, value), "setsockopt " + option);
    }

    /** {@code struct ip_mreqn}: group, any address, index of the interface. */
    private static MemorySegment membership(byte[] group, int interfaceIndex) {
        MemorySegment memory = Arena.ofAuto().allocate(12, Integer.BYTES);
        MemorySegment.copy(group, 0, memory, JAVA_BYTE, 0, group.length);
        memory.set(JAVA_INT, 8, interfaceIndex);
        return memory;
    }
}
