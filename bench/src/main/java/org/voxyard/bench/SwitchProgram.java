package org.voxyard.bench;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How long it takes from an operator's click on a loop, on which somebody talks, until he hears it. */
final class SwitchProgram {
    static final String USAGE = "[--url http://localhost:8080/] [--times 100]";

    private static final double LIMIT_MS = 100;
    private static final long TICK_NS = 20_000_000;

    private SwitchProgram() {}

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("url", "times"), List.of());
        int times = options.number("times", 100, 1, 100_000);
        try (TalkedOnLoop loop = TalkedOnLoop.start(options)) {
            return measure(loop, times).report("loop switch to audible", 0.95, LIMIT_MS);
        }
    }

    private static Durations measure(TalkedOnLoop loop, int times) throws Exception {
        Durations switches = new Durations();
        try (Operator listener = loop.openListener()) {
            listener.signIn(TalkedOnLoop.LISTENER).switchAllOff();
            for (int i = 0; i < times; i++) {
                loop.awaitSilence(ThreadLocalRandom.current().nextLong(TICK_NS));
                long startNs = System.nanoTime();
                listener.switchLoop(TalkedOnLoop.NAME, "recv");
                switches.add(loop.awaitOnset() - startNs);
                listener.switchLoop(TalkedOnLoop.NAME, "none");
            }
        }
        return switches;
    }
}
