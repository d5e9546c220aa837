package org.voxyard.infrastructure.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where events may be sent: to public addresses, so that nobody uses this server to reach what is behind it (server-side request
 * forgery). Names are looked up for each delivery; Java keeps the answer for long enough that the connection uses the same.
 *
 * @param loopback whether this machine itself is allowed
 * @param privateNetworks whether addresses of private networks are allowed
 */
record Destinations(boolean loopback, boolean privateNetworks) {

    Optional<String> refusal(URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null || url.getRawUserInfo() != null) {
            return Optional.of("must be an http or https address without user and password");
        }
        return refusal(url.getHost());
    }

    private Optional<String> refusal(String host) {
        try {
            boolean allowed = Arrays.stream(InetAddress.getAllByName(host)).allMatch(this::allows);
            return allowed
                    ? Optional.empty()
                    : Optional.of("is an address of a private network, and VOXYARD_WEBHOOK_PRIVATE is not set");
        } catch (UnknownHostException unknown) {
            return Optional.of("names a host that cannot be found");
        }
    }

    boolean allows(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopback || privateNetworks;
        }
        if (address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLinkLocalAddress()) {
            return false;
        }
        return privateNetworks || !isPrivate(address);
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isSiteLocalAddress()
                || (address instanceof Inet6Address
                        ? (bytes[0] & 0xFE) == 0xFC || isTranslated(bytes)
                        : isReserved(bytes[0] & 0xFF, bytes[1] & 0xFF));
    }

    /** 0/8, 100.64/10 (carriers), 192.0.0/24 and 192.0.2/24, 198.18/15, 240/4 (RFC 6890). */
    private static boolean isReserved(int first, int second) {
        return first == 0
                || (first == 100 && (second & 0xC0) == 64)
                || (first == 192 && second == 0)
                || (first == 198 && (second & 0xFE) == 18)
                || first >= 240;
    }

    /** 64:ff9b::/32 and 2002::/16 stand for IPv4 addresses that are not looked at. */
    private static boolean isTranslated(byte[] bytes) {
        return (bytes[0] == 0x00 && bytes[1] == 0x64) || (bytes[0] == 0x20 && bytes[1] == 0x02);
    }
}
