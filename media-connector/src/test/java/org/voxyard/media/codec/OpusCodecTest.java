package org.voxyard.media.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voxyard.media.codec.OpusSettings.Application;

class OpusCodecTest {
    private static final int FRAME = 960;

    private final byte[] packet = new byte[1275];
    private final float[] pcm = new float[FRAME];

    @Test
    void a_tone_keeps_its_level_and_frequency_through_encoder_and_decoder() {
        for (Application application : Application.values()) {
            float[] heard = second(OpusSettings.speech().withApplication(application), new Tone(440, -20));
            assertEquals(-20, Tone.rmsDbfs(heard, 440), 0.5, application.name());
            assertEquals(-20, Tone.rmsDbfs(heard), 0.5, application.name());
        }
    }

    @Test
    void stereo_is_mixed_down_to_mono() {
        OpusSettings stereo = OpusSettings.speech().withChannels(2).withBitrate(64_000);
        try (OpusEncoder encoder = Opus.library().encoder(stereo);
                OpusDecoder decoder = Opus.library().decoder()) {
            Tone tone = new Tone(440, -20);
            for (int frame = 0; frame < 25; frame++) {
                int length = encoder.encode(onBothSides(tone.next(FRAME)), packet, 0, packet.length);
                assertEquals(FRAME, decoder.decode(packet, 0, length, pcm, 0, FRAME));
            }
            assertEquals(-20, Tone.rmsDbfs(pcm), 0.7);
        }
    }

    @Test
    void silence_with_dtx_makes_packets_that_need_not_be_sent() {
        try (OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech().withDtx())) {
            int smallest = packet.length;
            for (int frame = 0; frame < 50; frame++) {
                smallest = Math.min(smallest, encoder.encode(pcm, packet, 0, packet.length));
            }
            assertTrue(smallest <= 2, "smallest packet " + smallest);
        }
    }

    @Test
    void a_lost_packet_comes_back_from_the_next_one() {
        OpusSettings settings = OpusSettings.speech().withFec(20);
        try (OpusEncoder encoder = Opus.library().encoder(settings);
                OpusDecoder decoder = Opus.library().decoder()) {
            Tone tone = new Tone(300, -20);
            OpusPacket view = new OpusPacket();
            int recovered = 0;
            for (int frame = 0; frame < 50; frame++) {
                int length = encoder.encode(tone.next(FRAME), packet, 0, packet.length);
                assertEquals(FRAME, view.wrap(packet, 0, length));
                if (frame > 10 && frame % 2 == 0 && view.hasFec()) {
                    assertEquals(FRAME, decoder.decodeFec(packet, 0, length, pcm, 0, FRAME));
                    assertEquals(-20, Tone.rmsDbfs(pcm), 3);
                    recovered++;
                }
                if (frame <= 10 || frame % 2 == 0) {
                    assertEquals(FRAME, decoder.decode(packet, 0, length, pcm, 0, FRAME));
                }
            }
            assertTrue(recovered >= 3, recovered + " packets repeated their predecessor");
        }
    }

    @Test
    void concealment_carries_a_tone_over_one_lost_frame() {
        try (OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
                OpusDecoder decoder = Opus.library().decoder()) {
            Tone tone = new Tone(300, -20);
            for (int frame = 0; frame < 20; frame++) {
                int length = encoder.encode(tone.next(FRAME), packet, 0, packet.length);
                decoder.decode(packet, 0, length, pcm, 0, FRAME);
            }
            assertEquals(FRAME, decoder.conceal(pcm, 0, FRAME));
            assertEquals(-20, Tone.rmsDbfs(pcm), 6);
        }
    }

    @Test
    void a_reset_decoder_gives_what_a_new_one_gives() {
        try (OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
                OpusDecoder used = Opus.library().decoder();
                OpusDecoder fresh = Opus.library().decoder()) {
            int length = encoder.encode(new Tone(440, -20).next(FRAME), packet, 0, packet.length);
            used.decode(packet, 0, length, pcm, 0, FRAME);
            used.reset();
            used.decode(packet, 0, length, pcm, 0, FRAME);
            float[] expected = new float[FRAME];
            fresh.decode(packet, 0, length, expected, 0, FRAME);
            assertArrayEquals(expected, pcm);
        }
    }

    @Test
    void a_packet_that_does_not_fit_is_an_error_code() {
        try (OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
                OpusDecoder decoder = Opus.library().decoder()) {
            int length = encoder.encode(pcm, packet, 0, packet.length);
            assertEquals(OpusDecoder.BUFFER_TOO_SMALL, decoder.decode(packet, 0, length, pcm, 0, 480));
            assertEquals(OpusDecoder.BAD_ARGUMENT, decoder.decode(packet, 0, 0, pcm, 0, FRAME));
        }
    }

    @Test
    void a_closed_encoder_or_decoder_refuses_to_work() {
        OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
        OpusDecoder decoder = Opus.library().decoder();
        encoder.close();
        decoder.close();
        assertThrows(IllegalStateException.class, () -> encoder.encode(pcm, packet, 0, packet.length));
        assertThrows(IllegalStateException.class, () -> encoder.complexity(3));
        assertThrows(IllegalStateException.class, () -> decoder.decode(packet, 0, 10, pcm, 0, FRAME));
        assertThrows(IllegalStateException.class, () -> decoder.conceal(pcm, 0, FRAME));
    }

    @Test
    void a_frame_of_another_length_than_set_is_a_programmers_error() {
        try (OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech())) {
            assertThrows(
                    IllegalArgumentException.class, () -> encoder.encode(new float[480], packet, 0, packet.length));
        }
    }

    @Test
    void coding_allocates_nothing() {
        try (OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech().withComplexity(0));
                OpusDecoder decoder = Opus.library().decoder()) {
            float[] tone = new Tone(440, -20).next(FRAME);
            code(encoder, decoder, tone, 2_000);
            long bytes = AllocationMeter.leastBytesAllocatedBy(() -> code(encoder, decoder, tone, 2_000));
            assertTrue(bytes < 2_000, bytes + " bytes for 2000 frames");
        }
    }

    private void code(OpusEncoder encoder, OpusDecoder decoder, float[] tone, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            int length = encoder.encode(tone, packet, 0, packet.length);
            decoder.decode(packet, 0, length, pcm, 0, FRAME);
            decoder.decodeFec(packet, 0, length, pcm, 0, FRAME);
            decoder.conceal(pcm, 0, FRAME);
        }
    }

    /** The last half of one second, coded and decoded. */
    private float[] second(OpusSettings settings, Tone tone) {
        try (OpusEncoder encoder = Opus.library().encoder(settings);
                OpusDecoder decoder = Opus.library().decoder()) {
            float[] heard = new float[50 * FRAME];
            for (int frame = 0; frame < 50; frame++) {
                int length = encoder.encode(tone.next(FRAME), packet, 0, packet.length);
                decoder.decode(packet, 0, length, heard, frame * FRAME, FRAME);
            }
            return Arrays.copyOfRange(heard, 25 * FRAME, 50 * FRAME);
        }
    }

    private static float[] onBothSides(float[] mono) {
        float[] stereo = new float[2 * mono.length];
        for (int i = 0; i < mono.length; i++) {
            stereo[2 * i] = mono[i];
            stereo[2 * i + 1] = mono[i];
        }
        return stereo;
    }
}
