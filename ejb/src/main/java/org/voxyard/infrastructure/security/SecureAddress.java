package org.voxyard.infrastructure.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Where secrets go: encrypted, or nowhere off this machine. */
final class SecureAddress {
    private SecureAddress() {}

    /** The address itself; throws {@link IllegalArgumentException} when it has neither scheme, or the plain one elsewhere. */
    static URI check(String variable, URI address, String secure, String plain) {
        boolean isLocal = plain.equals(address.getScheme()) && isThisMachine(address.getHost());
        if (!isLocal && !secure.equals(address.getScheme())) {
            throw new IllegalArgumentException(variable + " has to begin with " + secure
                    + "://, because secrets go there (" + plain + ":// only to this machine).");
        }
        return address;
    }

    private static boolean isThisMachine(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
