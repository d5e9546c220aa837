package org.voxyard.media.ice;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.voxyard.media.rtp.NetworkOrder;

/**
 * One STUN datagram whose header and attributes fit their lengths (RFC 8489 §5, §14); whether it is authentic must be
 * asked. A view: the array must not change while it is used.
 */
public final class StunMessage {
    private static final int CLASS_AND_METHOD = 0x3FFF;

    private final byte[] buffer;
    private final int offset;
    private final int length;
    private final StunAttributes attributes;

    private StunMessage(byte[] buffer, int offset, int length, StunAttributes attributes) {
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        this.attributes = attributes;
    }

    /** The message in these bytes; empty if they are none, or if its FINGERPRINT is wrong. */
    public static Optional<StunMessage> parse(byte[] buffer, int offset, int length) {
        if (!hasHeader(buffer, offset, length)) {
            return Optional.empty();
        }
        return StunAttributes.of(buffer, offset, length)
                .map(attributes -> new StunMessage(buffer, offset, length, attributes))
                .filter(message -> !message.hasFingerprint() || message.isFingerprintRight());
    }

    public boolean isBindingRequest() {
        return type() == StunType.BINDING_REQUEST;
    }

    public boolean isBindingSuccess() {
        return type() == StunType.BINDING_SUCCESS;
    }

    public boolean isBindingError() {
        return type() == StunType.BINDING_ERROR;
    }

    /** Whether there is a FINGERPRINT, which ICE demands (RFC 8445 §7.1); it is right, else there is no message. */
    public boolean hasFingerprint() {
        return attributes.contains(StunAttribute.FINGERPRINT);
    }

    public boolean hasMessageIntegrity() {
        return attributes.contains(StunAttribute.MESSAGE_INTEGRITY);
    }

    /** Whether MESSAGE-INTEGRITY is there and made with {@code password}; takes the same time for any wrong value. */
    public boolean isAuthentic(String password) {
        return attributes
                .find(StunAttribute.MESSAGE_INTEGRITY)
                .filter(integrity -> integrity.length() == MessageIntegrity.LENGTH)
                .map(integrity -> MessageDigest.isEqual(
                        MessageIntegrity.of(buffer, offset, integrity.position(), password),
                        attributes.value(integrity)))
                .orElse(false);
    }

    /** USERNAME; in a check "ufrag of the receiver:ufrag of the sender" (RFC 8445 §7.2.2). */
    public Optional<String> username() {
        return attributes
                .find(StunAttribute.USERNAME)
                .map(name -> new String(attributes.value(name), StandardCharsets.UTF_8));
    }

    /** The part of USERNAME that tells which of our sessions is meant. */
    public Optional<String> localUfrag() {
        return username().filter(name -> name.indexOf(':') > 0).map(name -> name.substring(0, name.indexOf(':')));
    }

    /** The part of USERNAME that names the peer. */
    public Optional<String> remoteUfrag() {
        return username().filter(name -> name.indexOf(':') > 0).map(name -> name.substring(name.indexOf(':') + 1));
    }

    /** PRIORITY, an unsigned 32-bit number. */
    public OptionalLong priority() {
        return attributes
                .find(StunAttribute.PRIORITY)
                .filter(priority -> priority.length() == Integer.BYTES)
                .map(priority -> OptionalLong.of(Integer.toUnsignedLong(attributes.intValue(priority))))
                .orElse(OptionalLong.empty());
    }

    /** Whether the peer chose this pair of addresses. */
    public boolean usesCandidate() {
        return attributes.contains(StunAttribute.USE_CANDIDATE);
    }

    /** Whether the peer takes the controlled role, which against ICE-lite is a conflict. */
    public boolean isFromControlled() {
        return attributes.contains(StunAttribute.ICE_CONTROLLED);
    }

    /** Of a success response: how the other side sees us. */
    public Optional<InetSocketAddress> mappedAddress() {
        return attributes
                .find(StunAttribute.XOR_MAPPED_ADDRESS)
                .flatMap(address -> XorMappedAddress.decode(attributes.value(address), buffer, offset));
    }

    /** Of an error response: the three-digit code. */
    public OptionalInt errorCode() {
        return attributes
                .find(StunAttribute.ERROR_CODE)
                .filter(error -> error.length() >= Integer.BYTES)
                .map(error -> OptionalInt.of(hundredsAndRest(attributes.intValue(error))))
                .orElse(OptionalInt.empty());
    }

    /** The 96 bits that bind a response to its request. */
    public byte[] transactionId() {
        int from = offset + StunHeader.TRANSACTION_ID_POSITION;
        return Arrays.copyOfRange(buffer, from, from + StunHeader.TRANSACTION_ID_LENGTH);
    }

    /** Types of attributes that had to be understood and are not, for the response 420. */
    int[] unknownAttributes() {
        return Arrays.stream(attributes.types())
                .filter(type -> !StunAttribute.isUnderstoodOrOptional(type))
                .toArray();
    }

    private int type() {
        return NetworkOrder.getShort(buffer, offset);
    }

    /** It must be the last attribute (§14.7). */
    private boolean isFingerprintRight() {
        return attributes
                .find(StunAttribute.FINGERPRINT)
                .filter(last -> last.length() == Fingerprint.LENGTH && last.end() == length)
                .filter(last -> attributes.intValue(last) == Fingerprint.of(buffer, offset, last.position()))
                .isPresent();
    }

    private static int hundredsAndRest(int error) {
        return ((error >>> 8) & 7) * 100 + (error & 0xFF);
    }

    private static boolean hasHeader(byte[] buffer, int offset, int length) {
        return length >= StunHeader.LENGTH
                && length % 4 == 0
                && (NetworkOrder.getShort(buffer, offset) & ~CLASS_AND_METHOD) == 0
                && NetworkOrder.getShort(buffer, offset + StunHeader.LENGTH_POSITION) == length - StunHeader.LENGTH
                && NetworkOrder.getInt(buffer, offset + StunHeader.COOKIE_POSITION) == StunHeader.MAGIC_COOKIE;
    }
}
