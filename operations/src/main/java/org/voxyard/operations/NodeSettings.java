package org.voxyard.operations;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.voxyard.operations.database.Database;
import org.voxyard.operations.settings.SettingSources;

/**
 * Where a node listens and keeps its data, as docs/configuration.md says.
 *
 * @param dataFolder everything that outlives a restart
 * @param bindAddress name or address where HTTP, HTTPS and media listen
 * @param portOffset added to every port that is not set by itself
 * @param mediaPort UDP port of all browsers' audio
 * @param multicastInterface the loops' interface, where it is set
 * @param database where the node's tables are
 */
public record NodeSettings(
        Path dataFolder,
        String bindAddress,
        int portOffset,
        int mediaPort,
        Optional<String> multicastInterface,
        Database database) {
    private static final int MEDIA_PORT = 10_000;

    /** The settings of this process; throws IllegalArgumentException with a sentence for one that cannot be used. */
    public static NodeSettings ofProcess(int portOffset) {
        return of(name -> SettingSources.ofProcess().value(name).orElse(null), portOffset);
    }

    /** @param lookup gives the value of a property's name, such as {@code voxyard.data.dir}, or null */
    static NodeSettings of(UnaryOperator<String> lookup, int portOffset) {
        Path data = Path.of(text(lookup, "voxyard.data.dir").orElse("var")).toAbsolutePath();
        return new NodeSettings(
                data,
                text(lookup, "voxyard.bind.address").orElse("127.0.0.1"),
                portOffset,
                text(lookup, "voxyard.media.port").map(NodeSettings::port).orElse(MEDIA_PORT + portOffset),
                text(lookup, "voxyard.multicast.interface"),
                Database.of(name -> text(lookup, name), data));
    }

    public int httpPort() {
        return 8080 + portOffset;
    }

    public int httpsPort() {
        return 8443 + portOffset;
    }

    /** Health, metrics and management; always on loopback. */
    public int managementPort() {
        return 9990 + portOffset;
    }

    /** All of them, in words. */
    public String ports() {
        return "HTTP %d, HTTPS %d, management %d (TCP), media %d (UDP)"
                .formatted(httpPort(), httpsPort(), managementPort(), mediaPort);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new IllegalArgumentException("VOXYARD_MEDIA_PORT is '" + text + "': set a number from 1 to 65535.");
    }

    private static Optional<String> text(UnaryOperator<String> lookup, String name) {
        return Optional.ofNullable(lookup.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
