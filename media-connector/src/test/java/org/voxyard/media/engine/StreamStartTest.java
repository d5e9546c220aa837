package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.Ssrc;

class StreamStartTest {
    @Test
    void aStreamBeginsSoFarBeforeTheWrapThatALateReceiverDoesNotMissIt() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            int sequence = StreamStart.random(new Ssrc(7), random).sequence();
            assertTrue(sequence >= 0 && sequence < 0x8000, "begins at " + sequence);
        }
    }
}
