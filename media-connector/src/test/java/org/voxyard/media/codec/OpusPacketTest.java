package org.voxyard.media.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class OpusPacketTest {
    private final OpusPacket packet = new OpusPacket();
    private final float[] pcm = new float[OpusDecoder.MAX_SAMPLES];

    @Example
    void every_configuration_has_the_frame_size_of_table_2() {
        int[] samples = {
            480, 960, 1920, 2880, 480, 960, 1920, 2880, 480, 960, 1920, 2880, 480, 960, 480, 960, 120, 240, 480, 960,
            120, 240, 480, 960, 120, 240, 480, 960, 120, 240, 480, 960
        };
        for (int config = 0; config < 32; config++) {
            assertEquals(samples[config], wrap(config << 3, 1, 2, 3), "configuration " + config);
        }
    }

    @Example
    void modes_follow_the_configuration() {
        wrap(11 << 3, 0);
        assertEquals(OpusMode.SILK, packet.mode());
        wrap(12 << 3, 0);
        assertEquals(OpusMode.HYBRID, packet.mode());
        wrap(16 << 3, 0);
        assertEquals(OpusMode.CELT, packet.mode());
    }

    @Example
    void frames_are_counted_for_every_code() {
        assertEquals(960, wrap(0x08, 1, 2));
        assertEquals(1920, wrap(0x09, 1, 2));
        assertEquals(1920, wrap(0x0a, 1, 9, 8, 7));
        assertEquals(2880, wrap(0x0b, 3, 1, 2, 3));
        assertEquals(2880, wrap(0x0b, 0x83, 1, 1, 9, 8, 7));
        assertEquals(3, packet.frames());
        assertEquals(1920, wrap(0x0b, 0x42, 2, 1, 1, 0, 0));
    }

    @Example
    void broken_packets_are_told_apart_from_good_ones() {
        assertEquals(OpusPacket.INVALID, packet.wrap(new byte[4], 0, 0), "R1: empty");
        assertEquals(OpusPacket.INVALID, packet.wrap(new byte[1277], 0, 1277), "R2: frame of more than 1275 bytes");
        assertEquals(OpusPacket.INVALID, wrap(0x09, 1, 2, 3), "R3: odd length for two equal frames");
        assertEquals(OpusPacket.INVALID, wrap(0x0a, 200, 1), "R4: first frame longer than the packet");
        assertEquals(OpusPacket.INVALID, wrap(0x0b, 7, 0, 0, 0, 0, 0, 0, 0), "R5: more than 120 ms");
        assertEquals(OpusPacket.INVALID, wrap(0x0b, 0), "R5: no frame");
        assertEquals(OpusPacket.INVALID, wrap(0x0b), "R6: no frame count");
        assertEquals(OpusPacket.INVALID, wrap(0x0b, 0x42, 200, 1), "R6: more padding than packet");
        assertEquals(OpusPacket.INVALID, wrap(0x0b, 0x42, 255), "R6: padding without end");
        assertEquals(OpusPacket.INVALID, wrap(0x0b, 0x83, 1), "R7: a length is missing");
    }

    @Example
    void tiny_packets_are_silence() {
        wrap(0x08);
        assertTrue(packet.isDtx());
        wrap(0x08, 1, 2);
        assertFalse(packet.isDtx());
        assertFalse(packet.hasFec());
    }

    @Property(tries = 2_000)
    void random_bytes_never_throw_and_the_decoder_agrees_on_the_length(@ForAll @Size(max = 400) byte[] bytes) {
        int samples = packet.wrap(bytes, 0, bytes.length);
        if (samples > 0) {
            packet.hasFec();
        }
        try (OpusDecoder decoder = Opus.library().decoder()) {
            int decoded = decoder.decode(bytes, 0, bytes.length, pcm, 0, pcm.length);
            assertTrue(samples > 0 ? decoded == samples : decoded < 0, samples + " but decoded " + decoded);
            assertTrue(decoder.decodeFec(bytes, 0, bytes.length, pcm, 0, 960) != 0);
        }
    }

    private int wrap(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return packet.wrap(bytes, 0, bytes.length);
    }
}
