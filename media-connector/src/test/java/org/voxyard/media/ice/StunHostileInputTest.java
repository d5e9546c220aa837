package org.voxyard.media.ice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.voxyard.media.ice.IceAnswer.Answered;
import org.voxyard.media.rtp.NetworkOrder;

class StunHostileInputTest {
    private static final IceCredentials LOCAL = new IceCredentials("evtj", StunVectors.PASSWORD);
    private static final InetSocketAddress SOURCE = new InetSocketAddress("203.0.113.9", 1);

    private static final int CHECK_LENGTH = 92;
    private static final int[] LENGTH_POSITIONS = {2, 22, 38, 46, 58, 62, 86};

    @Property
    void randomBytesAreNoMessageOrARefusedOne(@ForAll @Size(max = 400) byte[] bytes) {
        assertNeverAnswered(bytes);
    }

    @Property
    void randomAttributesBehindAProperHeaderAreNeverAnswered(
            @ForAll @IntRange(max = 0x3FFF) int type, @ForAll @Size(max = 400) byte[] attributes) {
        byte[] datagram = new byte[StunHeader.LENGTH + StunHeader.padded(attributes.length)];
        new StunWriter(datagram, type, new byte[StunHeader.TRANSACTION_ID_LENGTH]);
        System.arraycopy(attributes, 0, datagram, StunHeader.LENGTH, attributes.length);
        NetworkOrder.putShort(datagram, StunHeader.LENGTH_POSITION, datagram.length - StunHeader.LENGTH);
        assertNeverAnswered(datagram);
    }

    @Property
    void aCheckWithAStrangeAttributeIsAnsweredIfThatNeedNotBeUnderstood(
            @ForAll @IntRange(min = 0x7000, max = 0x8FFF) int type, @ForAll long value) {
        Assume.that(type != StunAttribute.FINGERPRINT && type != StunAttribute.ICE_CONTROLLED);
        byte[] datagram = new byte[StunHeader.LENGTH + 16 + 12 + 24 + 8];
        new StunWriter(datagram, StunType.BINDING_REQUEST, new byte[StunHeader.TRANSACTION_ID_LENGTH])
                .username("evtj:h6vY")
                .number(type, value)
                .messageIntegrity(LOCAL.password())
                .fingerprint();
        assertEquals(type >= 0x8000, isAnswered(datagram));
    }

    @Property
    void aTruncatedCheckIsNeverAnsweredEvenIfItsHeaderIsMadeToFit(
            @ForAll @IntRange(max = CHECK_LENGTH - 1) int length) {
        byte[] truncated = Arrays.copyOf(check(), length);
        assertTrue(StunMessage.parse(truncated, 0, length).isEmpty());
        if (length >= StunHeader.LENGTH) {
            NetworkOrder.putShort(truncated, StunHeader.LENGTH_POSITION, length - StunHeader.LENGTH);
        }
        assertNeverAnswered(truncated);
    }

    @Property
    void aCheckIsAnsweredOnlyIfAllItsLengthsAreTrue(
            @ForAll @IntRange(max = 0xFFFF) int length, @ForAll @IntRange(max = 6) int attributeNumber) {
        int position = LENGTH_POSITIONS[attributeNumber];
        byte[] datagram = check();
        assertTrue(isAnswered(datagram));
        if (NetworkOrder.getShort(datagram, position) != length) {
            NetworkOrder.putShort(datagram, position, length);
            assertNeverAnswered(datagram);
        }
    }

    private static byte[] check() {
        byte[] datagram = new byte[CHECK_LENGTH];
        new BindingRequest(LOCAL, "h6vY", 1, 2, true).write(new byte[StunHeader.TRANSACTION_ID_LENGTH], datagram);
        return datagram;
    }

    private static void assertNeverAnswered(byte[] datagram) {
        StunMessage.parse(datagram, 0, datagram.length).ifPresent(StunHostileInputTest::readEverything);
        assertFalse(isAnswered(datagram));
    }

    private static boolean isAnswered(byte[] datagram) {
        return StunMessage.parse(datagram, 0, datagram.length)
                .map(message -> IceLite.answer(message, SOURCE, LOCAL, Optional.empty(), new byte[320]))
                .filter(Answered.class::isInstance)
                .isPresent();
    }

    private static void readEverything(StunMessage message) {
        assertTrue(message.username().isPresent() || message.localUfrag().isEmpty());
        assertTrue(message.priority().orElse(0) >= 0);
        assertTrue(message.errorCode().orElse(0) >= 0);
        assertTrue(message.mappedAddress().map(InetSocketAddress::getPort).orElse(0) >= 0);
        assertEquals(StunHeader.TRANSACTION_ID_LENGTH, message.transactionId().length);
    }
}
