package org.voxyard.media.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxyard.media.rtp.SequenceNumbers;

class SrtpReceiverTest {
    private static final SrtpProfile PROFILE = SrtpProfile.AEAD_AES_128_GCM;
    private static final byte[] RECEIVER_REPORT = {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 1};

    @ParameterizedTest
    @EnumSource
    void whatWasProtectedComesOutAsItWas(SrtpProfile profile) {
        SrtpLink link = new SrtpLink(profile);
        for (int payloadLength = 0; payloadLength < 200; payloadLength++) {
            byte[] plain = SrtpLink.rtp(SrtpLink.SSRC, payloadLength, payloadLength);
            byte[] wire = link.protect(plain);
            assertEquals(plain.length + profile.tagLength(), wire.length);
            assertEquals(plain.length, link.receiver.unprotect(wire, 0, wire.length));
            assertArrayEquals(plain, Arrays.copyOf(wire, plain.length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void headerExtensionStaysReadableAndIsAuthenticated(SrtpProfile profile) {
        SrtpLink link = new SrtpLink(profile);
        byte[] plain = SrtpLink.rtp(SrtpLink.SSRC, 1, 40);
        plain[0] |= 0x10;
        plain[12] = (byte) 0xBE;
        plain[13] = (byte) 0xDE;
        plain[14] = 0;
        plain[15] = 1;
        byte[] wire = link.protect(plain);

        assertArrayEquals(Arrays.copyOf(plain, 20), Arrays.copyOf(wire, 20));
        byte[] forged = wire.clone();
        forged[17] ^= 1;
        assertEquals(SrtpResult.AUTHENTICATION_FAILED, link.receive(forged));
        assertEquals(SrtpResult.OK, link.receive(wire));
    }

    @ParameterizedTest
    @EnumSource
    void rtcpComesOutAsItWasAndOnlyOnce(SrtpProfile profile) {
        SrtpLink link = new SrtpLink(profile);
        byte[] wire = link.protectRtcp(RECEIVER_REPORT);
        byte[] buffer = wire.clone();

        assertEquals(RECEIVER_REPORT.length + profile.rtcpOverhead(), wire.length);
        assertEquals(RECEIVER_REPORT.length, link.receiver.unprotectRtcp(buffer, 0, buffer.length));
        assertArrayEquals(RECEIVER_REPORT, Arrays.copyOf(buffer, RECEIVER_REPORT.length));
        assertEquals(SrtpResult.REPLAYED, link.receiveRtcp(wire));
    }

    @ParameterizedTest
    @EnumSource
    void packetsOfMoreThanTwoRoundsOfSequenceNumbersAreUnderstood(SrtpProfile profile) {
        SrtpLink link = new SrtpLink(profile);
        int sequence = 65_000;
        for (int i = 0; i < 3 * 65_536 / 97; i++) {
            assertEquals(SrtpResult.OK, link.receive(link.protect(sequence)), "packet " + i);
            sequence = SequenceNumbers.plus(sequence, 97);
        }
    }

    @Test
    void packetFromBeforeTheRollOverIsUnderstoodAfterIt() {
        SrtpLink link = new SrtpLink(PROFILE);
        List<byte[]> wire = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            wire.add(link.protect(SequenceNumbers.plus(65_526, i)));
        }
        assertEquals(SrtpResult.OK, link.receive(wire.get(0)));
        assertEquals(SrtpResult.OK, link.receive(wire.get(19)));
        assertEquals(SrtpResult.OK, link.receive(wire.get(5)));
        assertEquals(SrtpResult.REPLAYED, link.receive(wire.get(5)));
        assertEquals(SrtpResult.OK, link.receive(wire.get(15)));
    }

    @Test
    void reorderedAndDuplicatedPacketsAreEachAcceptedOnce() {
        SrtpLink link = new SrtpLink(PROFILE);
        List<byte[]> wire = new ArrayList<>();
        for (int sequence = 0; sequence < 128; sequence++) {
            byte[] packet = link.protect(sequence);
            wire.add(packet);
            wire.add(packet);
        }
        Collections.shuffle(wire, new Random(2));

        long accepted = wire.stream()
                .filter(packet -> link.receive(packet) == SrtpResult.OK)
                .count();
        assertEquals(128, accepted);
    }

    @Test
    void packetOlderThanTheWindowIsTooOld() {
        SrtpLink link = new SrtpLink(PROFILE);
        byte[] old = link.protect(1);
        byte[] atTheEdge = link.protect(2);
        assertEquals(SrtpResult.OK, link.receive(link.protect(1 + ReplayWindow.LENGTH)));
        assertEquals(SrtpResult.TOO_OLD, link.receive(old));
        assertEquals(SrtpResult.OK, link.receive(atTheEdge));
    }

    @Test
    void forgedPacketDoesNotMoveTheWindow() {
        SrtpLink link = new SrtpLink(PROFILE);
        assertEquals(SrtpResult.OK, link.receive(link.protect(1)));
        byte[] forged = SrtpLink.rtp(SrtpLink.SSRC, 20_000, 60);
        assertEquals(SrtpResult.AUTHENTICATION_FAILED, link.receive(forged));
        assertEquals(SrtpResult.OK, link.receive(link.protect(2)));
    }

    @Test
    void refusedPacketIsLeftAsItWas() {
        for (SrtpProfile profile : SrtpProfile.values()) {
            SrtpLink link = new SrtpLink(profile);
            byte[] wire = link.protect(1);
            wire[wire.length - 1] ^= 1;
            byte[] untouched = wire.clone();
            assertEquals(
                    SrtpResult.AUTHENTICATION_FAILED, SrtpResult.of(link.receiver.unprotect(wire, 0, wire.length)));
            assertArrayEquals(untouched, wire);
        }
    }

    @Test
    void ninthSourceTakesThePlaceOfTheLongestSilentOne() {
        SrtpReceiver receiver = new SrtpReceiver(SrtpLink.masterKey(PROFILE));
        byte[][] first = new byte[SrtpReceiver.MAX_SOURCES + 1][];
        for (int ssrc = 0; ssrc < first.length; ssrc++) {
            first[ssrc] = new SrtpLink(PROFILE).protect(SrtpLink.rtp(ssrc, 7, 20));
            assertEquals(SrtpResult.OK, receive(receiver, first[ssrc]));
        }
        assertEquals(SrtpResult.REPLAYED, receive(receiver, first[1]), "second source is still known");
        assertEquals(SrtpResult.OK, receive(receiver, first[0]), "first source is forgotten");
    }

    @Test
    void rtcpThatIsNotEncryptedIsRefused() {
        SrtpLink link = new SrtpLink(PROFILE);
        byte[] wire = link.protectRtcp(RECEIVER_REPORT);
        wire[wire.length - 4] &= 0x7F;
        assertEquals(SrtpResult.UNENCRYPTED, link.receiveRtcp(wire));
    }

    @Test
    void packetsTooShortOrTooLongOrOfAnotherVersionAreRefused() {
        SrtpLink link = new SrtpLink(PROFILE);
        byte[] notRtp = link.protect(1);
        notRtp[0] = 0x40;
        assertEquals(SrtpResult.TOO_SHORT, link.receive(new byte[27]));
        assertEquals(SrtpResult.TOO_LONG, link.receive(new byte[3000]));
        assertEquals(SrtpResult.MALFORMED, link.receive(notRtp));
    }

    @Test
    void senderRefusesASequenceNumberThatWouldUseTheKeyStreamTwice() {
        SrtpLink link = new SrtpLink(PROFILE);
        link.protect(5);
        assertThrows(IllegalArgumentException.class, () -> link.protect(5));
        assertThrows(IllegalArgumentException.class, () -> link.protect(4));
    }

    @Test
    void everyResultComesBackFromItsCode() {
        for (SrtpResult result : SrtpResult.values()) {
            assertEquals(result, SrtpResult.of(result.code()));
        }
        assertEquals(SrtpResult.OK, SrtpResult.of(1200));
    }

    private static SrtpResult receive(SrtpReceiver receiver, byte[] wire) {
        return SrtpResult.of(receiver.unprotect(wire.clone(), 0, wire.length));
    }
}
