package org.voxyard.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.voxyard.media.api.SrtpSuite;

/**
 * What the engine program is to be.
 *
 * @param port UDP port of the engine on 127.0.0.1; the loop's group follows from it
 * @param participants plain RTP endpoints on the one loop
 * @param talkers how many of them, the first ones, may talk; their gates are open
 * @param privateMixes whether every endpoint has a volume of its own, so that no two hear the same
 * @param complexity of the encoder, 0 to 10
 * @param fixedComplexity whether overload leaves the complexity alone
 * @param passThrough whether a lone talker's packets pass as they are to those at full volume
 * @param srtp how listeners are protected; talkers, whom a load program plays, are plain always
 */
record EngineSettings(
        int port,
        int participants,
        int talkers,
        boolean privateMixes,
        int complexity,
        boolean fixedComplexity,
        boolean passThrough,
        Optional<SrtpSuite> srtp) {
    static final String USAGE =
            "--port 18000 --participants N [--talkers 3] [--private] [--complexity 5] [--fixed-complexity]"
                    + " [--srtp [--srtp-suite AEAD_AES_128_GCM]] [--passthrough off]";

    private static final int LOUDEST = 100;
    private static final int MOST_PARTICIPANTS = 5000;

    /** Reads the command line; refuses what the engine cannot do, rather than measure something else. */
    static EngineSettings parse(String[] args) {
        Options options = Options.parse(
                args,
                List.of("port", "participants", "talkers", "passthrough", "complexity", "srtp-suite"),
                List.of("private", "srtp", "fixed-complexity"));
        String passThrough = options.text("passthrough", "on");
        require(List.of("on", "off").contains(passThrough), "--passthrough takes on or off.");
        EngineSettings settings = new EngineSettings(
                options.number("port", 18_000, 0, 65_535),
                options.number("participants", LOUDEST, 1, MOST_PARTICIPANTS),
                options.number("talkers", 3, 0, MOST_PARTICIPANTS),
                options.has("private"),
                options.number("complexity", 5, 0, 10),
                options.has("fixed-complexity"),
                passThrough.equals("on"),
                options.has("srtp") ? Optional.of(suite(options)) : Optional.empty());
        require(settings.talkers <= settings.participants, "--talkers: more than participants.");
        require(
                !settings.privateMixes || settings.participants <= LOUDEST,
                "--private: there are " + LOUDEST + " volumes, so at most " + LOUDEST + " participants.");
        return settings;
    }

    /** Volume of a participant: full for everybody, or one that nobody else has. */
    int volume(int participant) {
        return privateMixes ? LOUDEST - participant : LOUDEST;
    }

    private static SrtpSuite suite(Options options) {
        String name = options.text("srtp-suite", SrtpSuite.AEAD_AES_128_GCM.name());
        return Arrays.stream(SrtpSuite.values())
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--srtp-suite takes one of " + Arrays.toString(SrtpSuite.values()) + "."));
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
