package org.voxyard.bench;

import java.util.List;

/**
 * A control room.
 *
 * @param loops that exist
 * @param operators each with a phone
 * @param monitored loops that each operator hears, chosen by chance
 * @param talkers how many operators, the first ones, talk all the time on one of the loops that they hear
 * @param complexity of the encoder, 0 to 10
 * @param fixedComplexity whether overload leaves the complexity alone
 * @param seed of all chance
 * @param warmSeconds before measuring
 * @param seconds of measuring
 */
record ControlRoomSettings(
        int loops,
        int operators,
        int monitored,
        int talkers,
        int complexity,
        boolean fixedComplexity,
        int seed,
        int warmSeconds,
        int seconds) {
    static final String USAGE = "[--loops 240] [--operators 130] [--monitor 24] [--talkers 12] [--complexity 5]"
            + " [--fixed-complexity] [--seed 1] [--warm 30] [--seconds 600]";

    static ControlRoomSettings parse(String[] args) {
        Options options = Options.parse(
                args,
                List.of("loops", "operators", "monitor", "talkers", "complexity", "seed", "warm", "seconds"),
                List.of("fixed-complexity"));
        int loops = options.number("loops", 240, 1, 1000);
        int operators = options.number("operators", 130, 1, 5000);
        return new ControlRoomSettings(
                loops,
                operators,
                options.number("monitor", Math.min(24, loops), 1, loops),
                options.number("talkers", Math.min(12, operators), 0, operators),
                options.number("complexity", 5, 0, 10),
                options.has("fixed-complexity"),
                options.number("seed", 1, 0, 999_999_999),
                options.number("warm", 30, 0, 600),
                options.number("seconds", 600, 1, 86_400));
    }
}
