package org.voxyard.operations.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;

/** Which network interface carries the loops. */
public final class LoopInterface {
    private LoopInterface() {}

    /** As the engine chooses: the one that is set, that of the bind address, else the first that carries multicast. */
    public static Optional<NetworkInterface> choose(Optional<String> set, String bindAddress) throws IOException {
        if (set.isPresent()) {
            return Optional.ofNullable(NetworkInterface.getByName(set.get()));
        }
        InetAddress address = InetAddress.getByName(bindAddress);
        if (!address.isAnyLocalAddress()) {
            return Optional.ofNullable(NetworkInterface.getByInetAddress(address));
        }
        return NetworkInterface.networkInterfaces()
                .filter(LoopInterface::carries)
                .findFirst();
    }

    private static boolean carries(NetworkInterface candidate) {
        try {
            return candidate.isUp() && candidate.supportsMulticast() && !candidate.isLoopback();
        } catch (IOException e) {
            return false; // it went away meanwhile
        }
    }
}
