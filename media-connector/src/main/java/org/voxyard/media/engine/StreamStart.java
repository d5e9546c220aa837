package org.voxyard.media.engine;

import java.util.random.RandomGenerator;
import org.voxyard.media.api.Ssrc;

/** Where an outgoing RTP stream begins: identity and random first numbers (RFC 3550 §5.1). */
record StreamStart(int ssrc, int sequence, int timestamp) {
    static StreamStart random(Ssrc ssrc, RandomGenerator random) {
        return new StreamStart(ssrc.value(), random.nextInt(0x10000), random.nextInt());
    }
}
