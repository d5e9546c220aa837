package org.voxyard.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Starts one of the programs by its name. */
public final class Bench {
    private static final Map<String, Entry> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put(
                "engine",
                new Entry(EngineProgram::run, "the engine alone, for a load program; " + EngineSettings.USAGE));
        PROGRAMS.put("latency", new Entry(LatencyProgram::run, "latency added by the engine; " + LatencyProgram.USAGE));
        PROGRAMS.put(
                "switch", new Entry(SwitchProgram::run, "loop switch to audible, of a server; " + SwitchProgram.USAGE));
        PROGRAMS.put(
                "sign-in", new Entry(SignInProgram::run, "login to first audio, of a server; " + SignInProgram.USAGE));
        PROGRAMS.put("load", new Entry(LoadProgram::run, "CPU of a server with many listeners; " + LoadProgram.USAGE));
        PROGRAMS.put(
                "handshakes",
                new Entry(HandshakesProgram::run, "CPU of a browser that connects; " + HandshakesProgram.USAGE));
        PROGRAMS.put(
                "reconnect",
                new Entry(ReconnectProgram::run, "many browsers that come back at once; " + ReconnectProgram.USAGE));
        PROGRAMS.put(
                "control-room",
                new Entry(ControlRoomProgram::run, "a control room on one engine; " + ControlRoomSettings.USAGE));
        PROGRAMS.put("loss", new Entry(LossProgram::run, "speech when packets get lost; " + LossProgram.USAGE));
        PROGRAMS.put("flood", new Entry(FloodProgram::run, "talkers while random bytes arrive; " + FloodProgram.USAGE));
        PROGRAMS.put(
                "counters", new Entry(CountersProgram::run, "counters of a running server; " + CountersProgram.USAGE));
        PROGRAMS.put("rest", new Entry(RestProgram::run, "the REST API with a large domain; " + RestProgram.USAGE));
        PROGRAMS.put(
                "sessions",
                new Entry(SessionsProgram::run, "heap and broadcasts of many sessions; " + SessionsProgram.USAGE));
    }

    private Bench() {}

    /** Runs the program named first with the other arguments; exit code 1 when it cannot, 2 when a limit is missed. */
    public static void main(String[] args) {
        String name = args.length == 0 ? "" : args[0];
        if (PROGRAMS.containsKey(name)) {
            System.exit(run(name, Arrays.copyOfRange(args, 1, args.length)));
        }
        System.out.println(usage());
        System.exit(name.isEmpty() || name.equals("--help") ? 0 : 1);
    }

    private static int run(String name, String[] args) {
        try {
            return PROGRAMS.get(name).program().run(args) ? 0 : 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (Exception e) {
            System.err.println(name + ": " + sentence(e));
            return 1;
        }
    }

    private static String sentence(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static String usage() {
        StringBuilder text = new StringBuilder("bench/run PROGRAM [OPTIONS]\n");
        PROGRAMS.forEach((name, entry) -> text.append("  %-10s %s%n".formatted(name, entry.sentence())));
        return text.append("  jmh        JMH benchmarks: [PATTERN] [OPTIONS OF JMH]")
                .toString();
    }

    /** One program: returns whether it met its limits, throws with a sentence when it cannot run. */
    @FunctionalInterface
    interface Program {
        boolean run(String[] args) throws Exception;
    }

    private record Entry(Program program, String sentence) {}
}
