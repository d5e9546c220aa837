package org.voxyard.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A process of this machine, found by the TCP port on which it listens, and the CPU time that it has used, all from /proc
 * (Linux; see proc(5)).
 *
 * @param folder {@code /proc/PID}
 */
record ServerProcess(Path folder) {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final Pattern LIVE = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    /** Clock ticks per second in which the kernel tells CPU time; 100 on every Linux of today. */
    private static final double TICKS_PER_SECOND = 100;

    /** The process that listens on the port; its descriptors are readable by the same user or root only. */
    static ServerProcess listeningOn(int port) throws IOException {
        String socket = "socket:[" + inode(port) + "]";
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, socket)) {
                    return new ServerProcess(process);
                }
            }
        }
        throw new IOException("The process that listens on TCP port " + port + " belongs to another user.");
    }

    /** CPU time of all threads so far, user and system. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** What is reachable in the heap of a JVM of the same user, after a full collection: the last line of its class histogram. */
    double liveMegabytes() throws IOException {
        String jcmd = System.getProperty("java.home") + "/bin/jcmd";
        String pid = folder.getFileName().toString();
        Process histogram = new ProcessBuilder(jcmd, pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = LIVE.matcher(text);
        if (!total.find()) {
            throw new IOException("jcmd tells no heap of process " + pid + ".");
        }
        return Long.parseLong(total.group(1)) / 1e6;
    }

    private static String inode(int port) throws IOException {
        String suffix = ":%04X".formatted(port);
        for (String table : List.of("net/tcp", "net/tcp6")) {
            Optional<String> inode = inode(PROC.resolve(table), suffix);
            if (inode.isPresent()) {
                return inode.get();
            }
        }
        throw new IOException("Nothing listens on TCP port " + port + " of this machine.");
    }

    private static Optional<String> inode(Path table, String portSuffix) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+", -1))
                    .filter(fields -> fields[LOCAL_ADDRESS].endsWith(portSuffix) && fields[STATE].equals(LISTENING))
                    .map(fields -> fields[INODE])
                    .findFirst();
        }
    }

    private static boolean holds(Path process, String socket) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return false;
        }
    }
}
