package org.voxyard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Datagrams that this host's UDP dropped because a socket's buffer was full, from /proc (Linux; see proc(5)). */
final class SocketDrops {
    private static final Path SNMP = Path.of("/proc/net/snmp");
    private static final String NAME = "RcvbufErrors";

    private SocketDrops() {}

    /** Since the host started, all programs together. */
    static long read() throws IOException {
        List<String> udp = Files.readAllLines(SNMP).stream()
                .filter(line -> line.startsWith("Udp:"))
                .toList();
        int column = List.of(udp.getFirst().split(" ", -1)).indexOf(NAME);
        return Long.parseLong(udp.getLast().split(" ", -1)[column]);
    }
}
