package org.voxyard.jca;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.voxyard.media.MediaEngineContext;
import org.voxyard.media.api.TalkGatePolicy;

/** Turns the settings of docs/configuration.md into the engine's context. Every wrong value is named in one sentence. */
final class EngineSettings {
    private final Settings settings;

    EngineSettings(Settings settings) {
        this.settings = settings;
    }

    /** Throws IllegalArgumentException for a value that cannot be used. */
    MediaEngineContext toContext() {
        InetAddress bindAddress = address("voxyard.bind.address", "127.0.0.1");
        MediaEngineContext context = new MediaEngineContext();
        return context.dataFolder(dataFolder())
                .bindAddress(bindAddress)
                .mediaPort(mediaPort())
                .advertisedAddresses(advertisedAddresses())
                .multicastInterface(settings.text("voxyard.multicast.interface")
                        .orElseGet(() -> HostNetwork.interfaceOf(bindAddress)))
                .multicastTtl(settings.number("voxyard.multicast.ttl", 0, 255, 1))
                .talkGate(settings.choice("voxyard.talk.gate", TalkGatePolicy.class, TalkGatePolicy.ENFORCED))
                .redundancy(settings.flag("voxyard.redundancy", context.redundancy()))
                .dimmingDb(settings.number("voxyard.dimming.db", 0, 60, Math.round(context.dimmingDb())))
                .automaticGain(settings.flag("voxyard.automatic.gain", context.automaticGain()))
                .opusComplexity(settings.number("voxyard.opus.complexity", 0, 10, context.opusComplexity()));
    }

    private Path dataFolder() {
        return settings.text("voxyard.data.dir")
                .or(() -> settings.text("jboss.server.data.dir"))
                .map(Path::of)
                .orElseThrow(() ->
                        new IllegalArgumentException("VOXYARD_DATA_DIR is not set: name a folder to keep data in."));
    }

    private int mediaPort() {
        int offset = settings.number("jboss.socket.binding.port-offset", 0, 55_000, 0);
        return settings.number("voxyard.media.port", 1, 65_535, MediaEngineContext.DEFAULT_MEDIA_PORT + offset);
    }

    private List<InetAddress> advertisedAddresses() {
        return settings.text("voxyard.media.address").stream()
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .map(item -> resolve("voxyard.media.address", item.strip()))
                .toList();
    }

    private InetAddress address(String name, String otherwise) {
        return resolve(name, settings.text(name).orElse(otherwise));
    }

    private static InetAddress resolve(String name, String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "%s is '%s': set an address that resolves.".formatted(Settings.variable(name), text), e);
        }
    }
}
