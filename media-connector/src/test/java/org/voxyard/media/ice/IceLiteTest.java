package org.voxyard.media.ice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.voxyard.media.ice.IceAnswer.Answered;
import org.voxyard.media.ice.IceAnswer.Reason;
import org.voxyard.media.ice.IceAnswer.Refused;

class IceLiteTest {
    private static final InetSocketAddress SOURCE = new InetSocketAddress("198.51.100.7", 50_000);
    private static final byte[] TRANSACTION_ID = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    private static final Optional<String> PEER = Optional.of("peer");

    private final IceCredentials local = IceCredentials.random(new SecureRandom());
    private final byte[] request = new byte[300];
    private final byte[] response = new byte[IceLite.MAX_RESPONSE_LENGTH];

    @Test
    void aCheckOfTheBrowserIsAnsweredWithItsOwnAddress() {
        IceAnswer answer = answer(check(local, false), PEER);

        assertEquals(new Answered(answer.length(), false), answer);
        StunMessage success = response(answer);
        assertTrue(success.isBindingSuccess());
        assertEquals(Optional.of(SOURCE), success.mappedAddress());
        assertArrayEquals(TRANSACTION_ID, success.transactionId());
        assertTrue(success.hasFingerprint());
        assertTrue(success.isAuthentic(local.password()));
    }

    @Test
    void anIpv6SourceIsAnsweredWithItsOwnAddress() {
        InetSocketAddress source = new InetSocketAddress("2001:db8::7", 50_001);
        IceAnswer answer = IceLite.answer(check(local, false), source, local, PEER, response);
        assertEquals(Optional.of(source), response(answer).mappedAddress());
    }

    @Test
    void useCandidateIsReported() {
        assertEquals(true, ((Answered) answer(check(local, true), PEER)).useCandidate());
    }

    @Test
    void beforeTheAnswerOurFragmentAndPasswordAreEnough() {
        assertInstanceOf(Answered.class, answer(check(local, true), Optional.empty()));
    }

    @Test
    void afterTheAnswerThePeersFragmentMustBeTheOneItNamed() {
        assertRefused(Reason.UNAUTHENTICATED, 401, false, answer(check(local, true), Optional.of("other")));
    }

    @Test
    void wrongPasswordIsRefused() {
        IceCredentials guessed = new IceCredentials(local.ufrag(), "x".repeat(24));
        assertRefused(Reason.UNAUTHENTICATED, 401, false, answer(check(guessed, true), PEER));
    }

    @Test
    void anotherSessionsFragmentIsRefused() {
        IceCredentials other = new IceCredentials("other", local.password());
        assertRefused(Reason.UNAUTHENTICATED, 401, false, answer(check(other, true), PEER));
    }

    @Test
    void aPeerThatWantsToBeControlledTooIsARoleConflict() {
        StunMessage check = sealed(message -> message.number(StunAttribute.ICE_CONTROLLED, 1L));
        assertRefused(Reason.ROLE_CONFLICT, 487, true, answer(check, PEER));
    }

    @Test
    void anAttributeThatMustBeUnderstoodAndIsNotIsNamedInTheRefusal() {
        IceAnswer answer = answer(sealed(message -> message.number(0x7ABC, 0)), PEER);
        assertRefused(Reason.UNKNOWN_ATTRIBUTE, 420, true, answer);
        assertArrayEquals(new byte[] {0x00, 0x0A, 0x00, 0x02, 0x7A, (byte) 0xBC}, attributeAt(48));
    }

    @Test
    void anAttributeThatNeedNotBeUnderstoodIsIgnored() {
        int networkCost = 0xC057;
        assertInstanceOf(Answered.class, answer(sealed(message -> message.number(networkCost, 999)), PEER));
    }

    @Test
    void aCheckWithoutUsernameOrIntegrityIsABadRequest() {
        int unsigned = writer().username(local.ufrag() + ":peer").fingerprint();
        assertRefused(Reason.INCOMPLETE, 400, false, answer(parse(unsigned), PEER));
        int unnamed = writer().messageIntegrity(local.password()).fingerprint();
        assertRefused(Reason.INCOMPLETE, 400, false, answer(parse(unnamed), PEER));
    }

    @Test
    void aCheckWithoutFingerprintIsNotAnswered() {
        writer().username(local.ufrag() + ":peer").messageIntegrity(local.password());
        int length =
                StunHeader.LENGTH + 24 + 4 + StunHeader.padded(local.ufrag().length() + 5);
        assertEquals(new Refused(0, Reason.NO_FINGERPRINT), answer(parse(length), PEER));
    }

    @Test
    void anIndicationIsNotAnswered() {
        int length = new StunWriter(request, StunType.BINDING_INDICATION, TRANSACTION_ID).fingerprint();
        assertEquals(new Refused(0, Reason.NOT_A_REQUEST), answer(parse(length), PEER));
    }

    @Test
    void credentialsAreLongEnoughAndThePasswordIsNotShown() {
        assertEquals(8, local.ufrag().length());
        assertEquals(24, local.password().length());
        assertFalse(local.toString().contains(local.password()));
    }

    private void assertRefused(Reason reason, int errorCode, boolean authentic, IceAnswer answer) {
        assertEquals(new Refused(answer.length(), reason), answer);
        StunMessage error = response(answer);
        assertTrue(error.isBindingError());
        assertEquals(OptionalInt.of(errorCode), error.errorCode());
        assertArrayEquals(TRANSACTION_ID, error.transactionId());
        assertTrue(error.hasFingerprint());
        assertEquals(authentic, error.isAuthentic(local.password()));
    }

    private StunMessage check(IceCredentials checked, boolean useCandidate) {
        BindingRequest check = new BindingRequest(checked, "peer", 0x6E00_01FFL, 42, useCandidate);
        return parse(check.write(TRANSACTION_ID, request));
    }

    private StunMessage sealed(UnaryOperator<StunWriter> attributes) {
        StunWriter writer = attributes.apply(writer().username(local.ufrag() + ":peer"));
        return parse(writer.messageIntegrity(local.password()).fingerprint());
    }

    private StunWriter writer() {
        return new StunWriter(request, StunType.BINDING_REQUEST, TRANSACTION_ID);
    }

    private StunMessage parse(int length) {
        return StunMessage.parse(request, 0, length).orElseThrow();
    }

    private IceAnswer answer(StunMessage check, Optional<String> remoteUfrag) {
        return IceLite.answer(check, SOURCE, local, remoteUfrag, response);
    }

    private StunMessage response(IceAnswer answer) {
        return StunMessage.parse(response, 0, answer.length()).orElseThrow();
    }

    private byte[] attributeAt(int position) {
        return Arrays.copyOfRange(response, position, position + 6);
    }
}
