package org.voxyard.media.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Our view of an Opus packet is the codec's own, and no payload makes the codec write more than it was given room for. */
class OpusFuzzTest {
    private static final float GUARD = 1234.5f;

    @FuzzTest(maxDuration = "60s")
    void weAndTheCodecAgreeOnWhatIsAPacketAndHowLongItLasts(byte[] payload) {
        int samples = new OpusPacket().wrap(payload, 0, payload.length);
        float[] pcm = new float[OpusDecoder.MAX_SAMPLES + 1];
        pcm[OpusDecoder.MAX_SAMPLES] = GUARD;
        try (OpusDecoder decoder = Opus.library().decoder()) {
            int decoded = decoder.decode(payload, 0, payload.length, pcm, 0, OpusDecoder.MAX_SAMPLES);
            assertTrue(decoded <= 0 ? samples <= 0 : decoded == samples, samples + " samples, decoded " + decoded);
            int recovered = decoder.decodeFec(payload, 0, payload.length, pcm, 0, 960);
            assertTrue(recovered <= 960, recovered + " samples recovered");
        }
        assertEquals(GUARD, pcm[OpusDecoder.MAX_SAMPLES]);
    }

    @FuzzTest(maxDuration = "60s")
    void everyPropertyOfAPacketIsInItsRange(byte[] payload) {
        OpusPacket packet = new OpusPacket();
        if (packet.wrap(payload, 0, payload.length) > 0) {
            assertTrue(packet.frames() >= 1 && packet.frames() <= 48);
            assertTrue(packet.samples() >= 120 && packet.samples() <= OpusDecoder.MAX_SAMPLES);
            assertTrue(!packet.hasFec() || packet.mode() != OpusMode.CELT);
            assertTrue(!packet.isDtx() || payload.length <= 2);
        }
    }
}
