package org.voxyard.media.ice;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.voxyard.media.rtp.NetworkOrder;

/** XOR-MAPPED-ADDRESS (RFC 8489 §14.2): an address hidden from NATs that rewrite addresses in payloads. */
final class XorMappedAddress {
    private static final int FAMILY_IPV4 = 1;
    private static final int FAMILY_IPV6 = 2;
    private static final int IPV4_LENGTH = 4;
    private static final int IPV6_LENGTH = 16;
    private static final int ADDRESS_POSITION = 4;

    private XorMappedAddress() {}

    /** The attribute's value for {@code address} in the message whose header stands at {@code offset}. */
    static byte[] encode(InetSocketAddress address, byte[] message, int offset) {
        byte[] ip = address.getAddress().getAddress();
        byte[] value = new byte[ADDRESS_POSITION + ip.length];
        value[1] = (byte) (ip.length == IPV4_LENGTH ? FAMILY_IPV4 : FAMILY_IPV6);
        NetworkOrder.putShort(value, 2, address.getPort() ^ (StunHeader.MAGIC_COOKIE >>> 16));
        System.arraycopy(ip, 0, value, ADDRESS_POSITION, ip.length);
        mask(value, message, offset);
        return value;
    }

    /** The address in the attribute's value; empty if there is none that fits. */
    static Optional<InetSocketAddress> decode(byte[] value, byte[] message, int offset) {
        if (value.length < ADDRESS_POSITION || value.length != ADDRESS_POSITION + lengthOfFamily(value[1])) {
            return Optional.empty();
        }
        int port = NetworkOrder.getShort(value, 2) ^ (StunHeader.MAGIC_COOKIE >>> 16);
        byte[] plain = value.clone();
        mask(plain, message, offset);
        return Optional.of(new InetSocketAddress(addressOf(plain), port));
    }

    private static int lengthOfFamily(int family) {
        return switch (family) {
            case FAMILY_IPV4 -> IPV4_LENGTH;
            case FAMILY_IPV6 -> IPV6_LENGTH;
            default -> -1;
        };
    }

    /** With the magic cookie and, for IPv6, the transaction id behind it. */
    private static void mask(byte[] value, byte[] message, int offset) {
        for (int i = ADDRESS_POSITION; i < value.length; i++) {
            value[i] ^= message[offset + StunHeader.COOKIE_POSITION + i - ADDRESS_POSITION];
        }
    }

    private static InetAddress addressOf(byte[] plain) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(plain, ADDRESS_POSITION, plain.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the length was checked", e);
        }
    }
}
