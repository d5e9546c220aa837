package org.voxyard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EngineProgramTest {
    /** What is sent into silence is a packet per endpoint every 400 ms. */
    @Test
    @Timeout(60)
    void itSeatsParticipantsAndKeepsTheirPathsAlive(@TempDir Path folder) throws Exception {
        EngineSettings settings =
                EngineSettings.parse(new String[] {"--port", "0", "--participants", "2", "--talkers", "1", "--srtp"});
        try (EngineProgram program = EngineProgram.start(settings, folder)) {
            while (program.count("rtp-sent") < 2) {
                Thread.onSpinWait();
            }
            assertTrue(program.count("keep-alives-sent") >= 2);
        }
    }

    @Test
    void whatTheEngineCannotDoIsRefusedWithASentence() {
        assertRefused("--srtp", "--srtp-suite", "NULL");
        assertRefused("--passthrough", "maybe");
        assertRefused("--private", "--participants", "101");
        assertRefused("--talkers", "4", "--participants", "3");
        assertRefused("--unknown");
    }

    @Test
    void privateMixesMeanThatNoTwoVolumesAreEqual() {
        EngineSettings settings = EngineSettings.parse(new String[] {"--private", "--participants", "100"});

        assertEquals(
                100,
                IntStream.range(0, 100)
                        .map(settings::volume)
                        .filter(volume -> volume > 0)
                        .distinct()
                        .count());
    }

    private static void assertRefused(String... args) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> EngineSettings.parse(args));
        assertTrue(refusal.getMessage().endsWith("."));
    }
}
