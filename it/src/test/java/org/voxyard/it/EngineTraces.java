package org.voxyard.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.voxyard.it.OpenPorts.OpenPort;

/**
 * What the engine holds of the system.
 *
 * @param udpPorts address and port of each UDP socket, sorted
 * @param threads how many live threads have each of the engine's names
 * @param strays how many memberships this host has in each group, as {@code /proc/net/igmp} writes it, besides those of
 *     sockets that are bound to the group: whoever else joins groups on this host has such sockets
 */
record EngineTraces(List<String> udpPorts, Map<String, Long> threads, Map<String, Integer> strays) {
    /** Linux gives numbers from here on to sockets that ask for none. */
    private static final int FIRST_EPHEMERAL_PORT = 32_768;

    private static final Path GROUPS = Path.of("/proc/net/igmp");
    private static final Path SOCKETS = Path.of("/proc/net/udp");
    private static final Duration STILL = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(100);

    /** The traces once they have been the same for two seconds, or as they are when the time is over. */
    static EngineTraces settled(Server server, Management management, Duration atMost) throws IOException {
        long startNs = System.nanoTime();
        long sameSinceNs = startNs;
        EngineTraces last = now(server, management);
        while (System.nanoTime() - sameSinceNs < STILL.toNanos() && System.nanoTime() - startNs < atMost.toNanos()) {
            LockSupport.parkNanos(GLANCE.toNanos());
            EngineTraces next = now(server, management);
            sameSinceNs = next.equals(last) ? sameSinceNs : System.nanoTime();
            last = next;
        }
        return last;
    }

    /** The groups that have more strays in {@code later} than here. */
    Set<String> groupsThatGrewUntil(EngineTraces later) {
        return later.strays.keySet().stream()
                .filter(group -> later.strays.get(group) > strays.getOrDefault(group, 0))
                .collect(Collectors.toSet());
    }

    private static EngineTraces now(Server server, Management management) throws IOException {
        return new EngineTraces(udpPorts(server), threads(management), strayMemberships());
    }

    private static List<String> udpPorts(Server server) throws IOException {
        return OpenPorts.of(server.jvm().orElseThrow()).stream()
                .filter(OpenPort::isUdp)
                .map(EngineTraces::name)
                .sorted()
                .toList();
    }

    private static String name(OpenPort port) {
        String number = port.port() < FIRST_EPHEMERAL_PORT ? Integer.toString(port.port()) : "any";
        return port.address().getHostAddress() + ":" + number;
    }

    private static Map<String, Long> threads(Management management) throws IOException {
        return management.threadNames().stream()
                .filter(name -> name.startsWith("voxyard-"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    }

    /** Lines of a group begin with a blank: group, users, timer, reporter. */
    private static Map<String, Integer> strayMemberships() throws IOException {
        Map<String, Integer> strays = new TreeMap<>();
        for (List<String> column : groupLines()) {
            strays.merge(column.get(0), Integer.parseInt(column.get(1)), Integer::sum);
        }
        for (String line : Files.readAllLines(SOCKETS)) {
            String address = line.replaceFirst("^\\s*\\S+\\s+(\\w+):.*", "$1");
            strays.computeIfPresent(address, (group, users) -> users - 1);
        }
        return strays;
    }

    private static List<List<String>> groupLines() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(GROUPS)) {
            if (line.startsWith("\t")) {
                lines.add(List.of(line.strip().split("\\s+")));
            }
        }
        return lines;
    }
}
