package org.voxyard.media.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacketDemultiplexerTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,STUN",
        "3,0,STUN",
        "4,0,UNKNOWN",
        "19,0,UNKNOWN",
        "20,254,DTLS",
        "22,254,DTLS",
        "63,0,DTLS",
        "64,0,UNKNOWN",
        "127,0,UNKNOWN",
        "128,100,RTP",
        "144,228,RTP",
        "191,191,RTP",
        "128,192,RTCP",
        "129,200,RTCP",
        "128,223,RTCP",
        "128,224,RTP",
        "192,0,UNKNOWN",
        "255,255,UNKNOWN"
    })
    void tellsProtocolsByTheFirstTwoBytes(int first, int second, PacketKind kind) {
        assertEquals(kind, PacketDemultiplexer.kindOf(new byte[] {(byte) first, (byte) second}, 2));
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void whatIsTooShortIsUnknown(int length) {
        assertEquals(PacketKind.UNKNOWN, PacketDemultiplexer.kindOf(new byte[2], length));
    }
}
