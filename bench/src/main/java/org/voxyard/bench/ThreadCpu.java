package org.voxyard.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** CPU time of this process' threads by what they work for, from /proc (Linux; see proc(5)). */
final class ThreadCpu {
    private static final Path TASKS = Path.of("/proc/self/task");

    private ThreadCpu() {}

    /**
     * CPU time so far in ns, summed over living threads.
     *
     * @param groupOf tells a thread's group by its name, of which the kernel keeps 15 characters
     */
    static Map<String, Long> read(Function<String, String> groupOf) throws IOException {
        Map<String, Long> cpuNs = new TreeMap<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                add(cpuNs, task, groupOf);
            }
        }
        return cpuNs;
    }

    /** What each group used between two readings. */
    static Map<String, Long> used(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> used = new TreeMap<>();
        after.forEach((group, ns) -> used.put(group, ns - before.getOrDefault(group, 0L)));
        return used;
    }

    private static void add(Map<String, Long> cpuNs, Path task, Function<String, String> groupOf) {
        try {
            String name = Files.readString(task.resolve("comm")).strip();
            String runNs = Files.readString(task.resolve("schedstat")).split(" ", -1)[0];
            cpuNs.merge(groupOf.apply(name), Long.parseLong(runNs), Long::sum);
        } catch (IOException e) {
            // a thread that has ended meanwhile
        }
    }
}
