package org.voxyard.media.rtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RtpHeaderTest {
    private static final int AUDIO_LEVEL_ID = 1;

    @Property
    void whatIsWrittenIsRead(
            @ForAll boolean marker,
            @ForAll @IntRange(max = 127) int payloadType,
            @ForAll @IntRange(max = 0xFFFF) int sequence,
            @ForAll int timestamp,
            @ForAll int ssrc) {
        byte[] packet = new byte[20];
        RtpHeader.write(packet, 3, marker, payloadType, sequence, timestamp, ssrc);

        assertTrue(RtpHeader.isValid(packet, 3, 17));
        assertEquals(marker, RtpHeader.marker(packet, 3));
        assertEquals(payloadType, RtpHeader.payloadType(packet, 3));
        assertEquals(sequence, RtpHeader.sequence(packet, 3));
        assertEquals(timestamp, RtpHeader.timestamp(packet, 3));
        assertEquals(ssrc, RtpHeader.ssrc(packet, 3));
        assertEquals(12, RtpHeader.headerLength(packet, 3));
        assertEquals(5, RtpHeader.payloadLength(packet, 3, 17));
    }

    @Test
    void contributingSourcesExtensionAndPaddingAreNotPayload() {
        byte[] packet = packet("b2640001 00000000 00000001", "00000002 00000003", "bede0001 10850000", "aabb 000003");
        assertTrue(RtpHeader.isValid(packet, 0, packet.length));
        assertEquals(28, RtpHeader.headerLength(packet, 0));
        assertEquals(2, RtpHeader.payloadLength(packet, 0, packet.length));
    }

    @Test
    void packetsWhoseLengthsLieAreNotValid() {
        assertInvalid("80640001 00000000 000000");
        assertInvalid("40640001 00000000 00000001");
        assertInvalid("82640001 00000000 00000001 00000002");
        assertInvalid("90640001 00000000 00000001 bede");
        assertInvalid("90640001 00000000 00000001 bede0001 1000");
        assertInvalid("a0640001 00000000 00000001 aabb 00");
        assertInvalid("a0640001 00000000 00000001 aabb 04");
    }

    @Property
    void accessorsOfAValidPacketStayInsideIt(@ForAll @Size(max = 80) byte[] packet, @ForAll boolean looksLikeRtp) {
        if (looksLikeRtp && packet.length > 0) {
            packet[0] = (byte) (0x80 | (packet[0] & 0x3F));
        }
        if (RtpHeader.isValid(packet, 0, packet.length)) {
            int payloadLength = RtpHeader.payloadLength(packet, 0, packet.length);
            assertTrue(payloadLength >= 0 && RtpHeader.headerLength(packet, 0) + payloadLength <= packet.length);
            int level = AudioLevelExtension.level(packet, 0, AUDIO_LEVEL_ID);
            assertTrue(level >= AudioLevelExtension.ABSENT && level <= 127);
        }
    }

    @Test
    void levelIsReadFromTheOneByteForm() {
        assertEquals(5, level("bede0001 10850000"));
        assertEquals(127, level("bede0002 22aabbcc 10ff0000"));
        assertEquals(9, level("bede0001 00001009"));
    }

    @Test
    void levelIsReadFromTheTwoByteForm() {
        assertEquals(5, level("10000001 01018500"));
        assertEquals(7, level("10000002 0202aabb 00010187"));
    }

    @Test
    void levelIsAbsentWhereThereIsNone() {
        assertEquals(AudioLevelExtension.ABSENT, level("bede0001 20850000"));
        assertEquals(AudioLevelExtension.ABSENT, level("bede0001 f0108500"));
        assertEquals(AudioLevelExtension.ABSENT, level("bede0001 00000010"));
        assertEquals(AudioLevelExtension.ABSENT, level("10000001 01000000"));
        assertEquals(AudioLevelExtension.ABSENT, level("abcd0001 10850000"));
        byte[] bare = packet("80640001 00000000 00000001");
        assertEquals(AudioLevelExtension.ABSENT, AudioLevelExtension.level(bare, 0, AUDIO_LEVEL_ID));
    }

    @Test
    void sequenceNumbersAreComparedRoundTheCircle() {
        assertTrue(SequenceNumbers.isNewer(2, 65_530));
        assertFalse(SequenceNumbers.isNewer(65_530, 2));
        assertEquals(8, SequenceNumbers.distance(65_530, 2));
        assertEquals(2, SequenceNumbers.plus(65_530, 8));
        assertEquals(0x3_0002L, SequenceNumbers.extend(0x2_FFFFL, 2));
        assertEquals(0x2_FFFFL, SequenceNumbers.extend(0x3_0002L, 0xFFFF));
        assertEquals(-1L, SequenceNumbers.extend(2, 0xFFFF));
    }

    private static int level(String extension) {
        byte[] packet = packet("90640001 00000000 00000001", extension, "f8fffe");
        assertTrue(RtpHeader.isValid(packet, 0, packet.length));
        return AudioLevelExtension.level(packet, 0, AUDIO_LEVEL_ID);
    }

    private static void assertInvalid(String hex) {
        byte[] packet = packet(hex);
        assertFalse(RtpHeader.isValid(packet, 0, packet.length), hex);
    }

    private static byte[] packet(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts).replace(" ", ""));
    }
}
