package org.voxyard.infrastructure.startup;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.voxyard.operations.settings.SettingSources;

/** What the operator of the server has set: a system property {@code voxyard.x}, or the variable {@code VOXYARD_X}. */
@Singleton
public final class Settings {
    private static final SettingSources PROCESS = SettingSources.ofProcess();

    public boolean demo() {
        return PROCESS.value("voxyard.demo").map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether browsers reach the server from this machine only. */
    public boolean isLoopbackOnly() {
        return isLoopback(bindAddress());
    }

    public String bindAddress() {
        return PROCESS.value("voxyard.bind.address").orElse("127.0.0.1");
    }

    /** Whether events may be sent to addresses of private networks, this machine among them. */
    public boolean webhooksToPrivateNetworks() {
        return PROCESS.value("voxyard.webhook.private")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    /** What outlives a restart is in here. */
    public Path dataFolder() {
        return PROCESS.value("voxyard.data.dir")
                .or(() -> PROCESS.value("jboss.server.data.dir"))
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
}
