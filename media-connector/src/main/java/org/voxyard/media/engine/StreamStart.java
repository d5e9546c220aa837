package org.voxyard.media.engine;

import java.util.random.RandomGenerator;
import org.voxyard.media.api.Ssrc;

/**
 * Where an outgoing RTP stream begins: identity and random first numbers (RFC 3550 §5.1). The sequence begins in the lower
 * half: a receiver that gets its SRTP keys late and misses a wrap takes the rollover counter for zero and opens nothing
 * ever after (RFC 3711 §3.3.1).
 */
record StreamStart(int ssrc, int sequence, int timestamp) {
    private static final int FIRST_SEQUENCES = 0x8000;

    static StreamStart random(Ssrc ssrc, RandomGenerator random) {
        return new StreamStart(ssrc.value(), random.nextInt(FIRST_SEQUENCES), random.nextInt());
    }
}
