package org.voxyard.infrastructure.startup;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxyard.application.port.NodeSettings;

/** What the operator of the server has set: a system property {@code voxyard.x}, or the variable {@code VOXYARD_X}. */
@Singleton
public final class Settings implements NodeSettings {
    private static final List<String> SHOWN = List.of(
            "voxyard.data.dir",
            "voxyard.bind.address",
            "voxyard.media.port",
            "voxyard.media.address",
            "voxyard.multicast.interface",
            "voxyard.multicast.ttl",
            "voxyard.talk.gate",
            "voxyard.redundancy",
            "voxyard.dimming.db",
            "voxyard.automatic.gain",
            "voxyard.opus.complexity",
            "voxyard.demo",
            "voxyard.allowed.origins",
            "voxyard.database.url",
            "voxyard.database.user",
            "voxyard.log.format",
            "voxyard.node.id");

    /** Options of the database's driver may hold a password. */
    @Override
    public List<Setting> all() {
        return SHOWN.stream()
                .map(property ->
                        new Setting(variable(property), read(property).map(value -> value.replaceFirst("\\?.*", ""))))
                .toList();
    }

    public boolean demo() {
        return read("voxyard.demo").map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether browsers reach the server from this machine only. */
    public boolean isLoopbackOnly() {
        return isLoopback(bindAddress());
    }

    public String bindAddress() {
        return read("voxyard.bind.address").orElse("127.0.0.1");
    }

    /** Whether events may be sent to addresses of private networks, this machine among them. */
    public boolean webhooksToPrivateNetworks() {
        return read("voxyard.webhook.private").map(Boolean::parseBoolean).orElse(false);
    }

    /** What outlives a restart is in here. */
    public Path dataFolder() {
        return read("voxyard.data.dir")
                .or(() -> read("jboss.server.data.dir"))
                .map(Path::of)
                .orElseThrow(
                        () -> new IllegalStateException("VOXYARD_DATA_DIR is not set: name a folder to keep data in."));
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Optional<String> read(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable(property))))
                .filter(value -> !value.isBlank());
    }
}
