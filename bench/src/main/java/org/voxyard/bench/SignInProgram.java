package org.voxyard.bench;

import java.util.List;

/** How long it takes from an operator's click on "sign in" until he hears the loop on which somebody talks. */
final class SignInProgram {
    static final String USAGE = "[--url http://localhost:8080/] [--times 20]";

    private static final double LIMIT_MS = 1000;

    private SignInProgram() {}

    static boolean run(String[] args) throws Exception {
        Options options = Options.parse(args, List.of("url", "times"), List.of());
        int times = options.number("times", 20, 1, 10_000);
        try (TalkedOnLoop loop = TalkedOnLoop.start(options)) {
            return measure(loop, times).report("login to first audio", 0.95, LIMIT_MS);
        }
    }

    private static Durations measure(TalkedOnLoop loop, int times) throws Exception {
        Durations signIns = new Durations();
        for (int i = 0; i < times; i++) {
            try (Operator listener = loop.openListener()) {
                long startNs = System.nanoTime();
                listener.signIn(TalkedOnLoop.LISTENER);
                listener.switchLoop(TalkedOnLoop.NAME, "recv");
                signIns.add(loop.awaitOnset() - startNs);
                listener.switchAllOff();
            }
        }
        return signIns;
    }
}
