package org.voxyard.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.voxyard.media.codec.OpusLibrary;

/**
 * What an engine needs for a real control room: many loops, operators who each hear a choice of their own at volumes of
 * their own, several people talking at once. Engine and phones are one process, so CPU time is counted by thread.
 */
final class ControlRoomProgram {
    private static final double LIMIT_PERCENT = 60;

    private static final String AGENTS = "engine";
    private static final String PHONES = "phones";
    private static final String JVM = "JVM";

    private ControlRoomProgram() {}

    static boolean run(String[] args) throws Exception {
        ControlRoomSettings settings = ControlRoomSettings.parse(args);
        System.out.println(settings);
        List<Sound> speech = Speech.all(OpusLibrary.load(Sound.DATA_FOLDER));
        try (ControlRoom room = ControlRoom.open(settings, speech, Sound.DATA_FOLDER)) {
            pause(settings.warmSeconds());
            Moment before = Moment.now(room);
            pause(settings.seconds());
            return report(settings, before, Moment.now(room));
        }
    }

    private static boolean report(ControlRoomSettings settings, Moment before, Moment after) {
        Map<String, Long> cpuNs = ThreadCpu.used(before.cpuNs(), after.cpuNs());
        double elapsedNs = after.nowNs() - before.nowNs();
        double percent = 100 * cpuNs.get(AGENTS) / elapsedNs;
        long ticks = after.since(before, "ticks");
        boolean met = percent <= LIMIT_PERCENT && after.since(before, "ticks-skipped") == 0;
        System.out.printf(
                Locale.ROOT,
                """
                | operators x loops of all | talkers | complexity | engine's CPU %% of one core | limit %% | us/tick | \
                late ticks | skipped | longer than 16 ms | mixes/tick | packets/tick | received %% | met |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                | %d x %d of %d | %d | %d | %.1f | %.0f | %.0f | %d of %d | %d | %d | %.1f | %.1f | %.2f | %s |
                """,
                settings.operators(),
                settings.monitored(),
                settings.loops(),
                settings.talkers(),
                after.counts().get("encoder-complexity"),
                percent,
                LIMIT_PERCENT,
                cpuNs.get(AGENTS) / 1e3 / ticks,
                after.since(before, "ticks-late"),
                ticks,
                after.since(before, "ticks-skipped"),
                after.since(before, "ticks-longer"),
                (double) after.since(before, "mixes") / ticks,
                (double) after.since(before, "frames-fanned-out") / ticks,
                100.0 * (after.received() - before.received()) / after.since(before, "rtp-sent"),
                met ? "yes" : "no");
        System.out.printf(
                Locale.ROOT,
                "CPU of one core: phones %.1f %%, compiler and collector %.1f %%. Complexity lowered %d times, forks %d, merges %d.%n",
                100 * cpuNs.get(PHONES) / elapsedNs,
                100 * cpuNs.get(JVM) / elapsedNs,
                after.since(before, "encoder-lowerings"),
                after.since(before, "mix-forks"),
                after.since(before, "mix-merges"));
        return met;
    }

    private static String groupOf(String thread) {
        if (thread.equals(Phones.THREAD)) {
            return PHONES;
        }
        return thread.startsWith("voxyard-") ? AGENTS : JVM;
    }

    private static void pause(int seconds) {
        long endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < endNs) {
            LockSupport.parkNanos(endNs - System.nanoTime());
        }
    }

    /** What has been counted so far. */
    private record Moment(long nowNs, Map<String, Long> cpuNs, Counts counts, long received) {
        static Moment now(ControlRoom room) throws java.io.IOException {
            return new Moment(
                    System.nanoTime(), ThreadCpu.read(ControlRoomProgram::groupOf), room.counts(), room.received());
        }

        long since(Moment before, String label) {
            return counts.since(before.counts, label);
        }
    }
}
