package org.voxyard.operations.settings;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What holds when nobody has set a setting; some of it depends on the host or on other settings. */
final class DerivedDefaults {
    private static final int MEDIA_PORT = 10_000;
    private static final String ANY_ADDRESS = "0.0.0.0";

    private DerivedDefaults() {}

    static Optional<String> of(Setting setting, SettingSources given) {
        return switch (setting) {
            case DATA_DIR -> given.property("jboss.server.base.dir").map(folder -> folder + "/data");
            case MEDIA_PORT -> Optional.of(Integer.toString(MEDIA_PORT + portOffset(given)));
            case MEDIA_ADDRESS -> Optional.of(mediaAddresses(bindAddress(given)));
            case MULTICAST_INTERFACE -> multicastInterface(bindAddress(given));
            default -> setting.literalDefault();
        };
    }

    private static int portOffset(SettingSources given) {
        return given.property("jboss.socket.binding.port-offset")
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static String bindAddress(SettingSources given) {
        return given.value(Setting.BIND_ADDRESS.property()).orElse("127.0.0.1");
    }

    private static String mediaAddresses(String bindAddress) {
        return bindAddress.equals(ANY_ADDRESS) ? addressesOfHost() : bindAddress;
    }

    private static String addressesOfHost() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.joining(", "));
        } catch (SocketException e) {
            return "";
        }
    }

    private static Optional<String> multicastInterface(String bindAddress) {
        try {
            return LoopInterface.choose(Optional.empty(), bindAddress).map(NetworkInterface::getName);
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
