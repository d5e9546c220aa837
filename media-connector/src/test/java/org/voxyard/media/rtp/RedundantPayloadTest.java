package org.voxyard.media.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedundantPayloadTest {
    private static final HexFormat HEX = HexFormat.of();
    private final RedundantPayload payload = new RedundantPayload();

    /** RFC 2198 §4: DVI4 (5) at 8 kHz repeated as LPC (7), one packet of 20 ms behind; here with shortened blocks. */
    @Test
    void readsTheExampleOfTheStandard() {
        byte[] bytes = HEX.parseHex("87" + "028003" + "05" + "aabbcc" + "1122334455");
        assertTrue(payload.wrap(bytes, 0, bytes.length));
        assertEquals(1, payload.repetitions());
        assertBlock(0, 7, 160, 5, 3);
        assertBlock(1, 5, 0, 8, 5);
    }

    @Test
    void readsABrowsersPacketInTheMiddleOfABuffer() {
        byte[] bytes = HEX.parseHex("ffff" + "e43c0002" + "e41e0001" + "64" + "0101" + "02" + "03" + "ffff");
        assertFalse(payload.wrap(bytes, 2, 8));
        assertTrue(payload.wrap(bytes, 2, bytes.length - 4));
        assertEquals(2, payload.repetitions());
        assertBlock(0, 100, 3840, 11, 2);
        assertBlock(1, 100, 1920, 13, 1);
        assertBlock(2, 100, 0, 14, 1);
    }

    @Test
    void readsTheLargestOffsetAndLength() {
        byte[] bytes = new byte[4 + 1 + 1023];
        System.arraycopy(HEX.parseHex("ffffffff7f"), 0, bytes, 0, 5);
        assertTrue(payload.wrap(bytes, 0, bytes.length));
        assertBlock(0, 127, 16_383, 5, 1023);
        assertBlock(1, 127, 0, 1028, 0);
    }

    @Test
    void aPacketWithoutRepetitionsIsItsOwnPayload() {
        assertTrue(payload.wrap(HEX.parseHex("640102"), 0, 3));
        assertEquals(0, payload.repetitions());
        assertBlock(0, 100, 0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e4", "e40f00", "e40f0003", "e40f000364", "e40f0003640102", "e40f0000e40f0000"})
    void refusesHeadersThatPromiseMoreThanThereIs(String hex) {
        byte[] bytes = HEX.parseHex(hex);
        assertFalse(payload.wrap(bytes, 0, bytes.length));
    }

    @Test
    void refusesMoreRepetitionsThanAnySenderMakes() {
        String header = "e40f0000";
        byte[] most = HEX.parseHex(header.repeat(RedundantPayload.MAX_REPETITIONS) + "6401");
        byte[] tooMany = HEX.parseHex(header.repeat(RedundantPayload.MAX_REPETITIONS + 1) + "6401");
        assertTrue(payload.wrap(most, 0, most.length));
        assertFalse(payload.wrap(tooMany, 0, tooMany.length));
    }

    private void assertBlock(int block, int type, int age, int offset, int length) {
        assertEquals(type, payload.payloadType(block));
        assertEquals(age, payload.timestampOffset(block));
        assertEquals(offset, payload.offset(block));
        assertEquals(length, payload.length(block));
    }
}
