package org.voxyard.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sockets of a process that others can reach, as Linux tells them in {@code /proc}. */
final class OpenPorts {
    private static final String LISTENING = "0A";
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");

    private OpenPorts() {}

    /** A listening TCP socket or a UDP socket. */
    record OpenPort(String table, InetAddress address, int port) {
        boolean isLoopbackOrMulticast() {
            return address.isLoopbackAddress() || address.isMulticastAddress();
        }

        boolean isUdp() {
            return table.startsWith("udp");
        }
    }

    static List<OpenPort> of(ProcessHandle process) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        Set<String> inodes = socketInodes(folder.resolve("fd"));
        List<OpenPort> ports = new ArrayList<>();
        for (String table : TABLES) {
            Files.readAllLines(folder.resolve("net").resolve(table)).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(column -> inodes.contains(column[9]))
                    .filter(column -> table.startsWith("udp") || column[3].equals(LISTENING))
                    .map(column -> parse(table, column[1]))
                    .forEach(ports::add);
        }
        return ports;
    }

    private static Set<String> socketInodes(Path descriptors) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path descriptor : all.toList()) {
                String target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        }
        return inodes;
    }

    /** Empty for a descriptor that was closed meanwhile. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** Address and port in hexadecimal, the address in 32-bit words of the machine's byte order (little endian). */
    private static OpenPort parse(String table, String local) {
        int colon = local.indexOf(':');
        byte[] bytes = HexFormat.of().parseHex(local.substring(0, colon));
        for (int word = 0; word < bytes.length; word += 4) {
            swap(bytes, word, word + 3);
            swap(bytes, word + 1, word + 2);
        }
        try {
            return new OpenPort(
                    table, InetAddress.getByAddress(bytes), Integer.parseInt(local.substring(colon + 1), 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void swap(byte[] bytes, int one, int other) {
        byte kept = bytes[one];
        bytes[one] = bytes[other];
        bytes[other] = kept;
    }
}
