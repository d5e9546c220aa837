package org.voxyard.media.ice;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.voxyard.media.rtp.NetworkOrder;

/**
 * One STUN datagram whose header and attributes fit their lengths (RFC 8489 §5, §14); whether it is authentic must be asked.
 * A view: the array must not change while it is used. Of an attribute given twice the first counts, and behind
 * MESSAGE-INTEGRITY only FINGERPRINT does (§14.5).
 */
public final class StunMessage {
    private static final int MAX_ATTRIBUTES = 64;
    private static final int CLASS_AND_METHOD = 0x3FFF;

    private final byte[] buffer;
    private final int offset;
    private final int length;
    private final List<Attribute> attributes;

    /** @param position of its header, counted from the start of the message */
    private record Attribute(int type, int position, int length) {
        int end() {
            return position + StunHeader.ATTRIBUTE_HEADER_LENGTH + StunHeader.padded(length);
        }
    }

    private StunMessage(byte[] buffer, int offset, int length, List<Attribute> attributes) {
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        this.attributes = attributes;
    }

    /** The message in these bytes; empty if they are none, or if its FINGERPRINT is wrong. */
    public static Optional<StunMessage> parse(byte[] buffer, int offset, int length) {
        return hasHeader(buffer, offset, length)
                ? walk(buffer, offset, length)
                        .map(attributes -> new StunMessage(buffer, offset, length, attributes))
                        .filter(message -> !message.hasFingerprint() || message.isFingerprintRight())
                : Optional.empty();
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
        return attribute(StunAttribute.FINGERPRINT).isPresent();
    }

    public boolean hasMessageIntegrity() {
        return attribute(StunAttribute.MESSAGE_INTEGRITY).isPresent();
    }

    /** Whether MESSAGE-INTEGRITY is there and made with {@code password}; takes the same time for any wrong value. */
    public boolean isAuthentic(String password) {
        return attribute(StunAttribute.MESSAGE_INTEGRITY)
                .filter(integrity -> integrity.length == MessageIntegrity.LENGTH)
                .map(integrity -> MessageDigest.isEqual(
                        MessageIntegrity.of(buffer, offset, integrity.position, password), value(integrity)))
                .orElse(false);
    }

    /** USERNAME; in a check "ufrag of the receiver:ufrag of the sender" (RFC 8445 §7.2.2). */
    public Optional<String> username() {
        return attribute(StunAttribute.USERNAME).map(name -> new String(value(name), StandardCharsets.UTF_8));
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
        return attribute(StunAttribute.PRIORITY)
                .filter(priority -> priority.length == Integer.BYTES)
                .map(priority -> OptionalLong.of(Integer.toUnsignedLong(intOf(priority))))
                .orElse(OptionalLong.empty());
    }

    /** Whether the peer chose this pair of addresses. */
    public boolean usesCandidate() {
        return attribute(StunAttribute.USE_CANDIDATE).isPresent();
    }

    /** Whether the peer takes the controlling role. */
    public boolean isFromControlling() {
        return attribute(StunAttribute.ICE_CONTROLLING).isPresent();
    }

    /** Whether the peer takes the controlled role, which against ICE-lite is a conflict. */
    public boolean isFromControlled() {
        return attribute(StunAttribute.ICE_CONTROLLED).isPresent();
    }

    /** Of a success response: how the other side sees us. */
    public Optional<InetSocketAddress> mappedAddress() {
        return attribute(StunAttribute.XOR_MAPPED_ADDRESS)
                .flatMap(address -> XorMappedAddress.decode(value(address), buffer, offset));
    }

    /** Of an error response: 300 to 699. */
    public OptionalInt errorCode() {
        return attribute(StunAttribute.ERROR_CODE)
                .filter(error -> error.length >= Integer.BYTES)
                .map(error -> OptionalInt.of(((intOf(error) >>> 8) & 7) * 100 + (intOf(error) & 0xFF)))
                .orElse(OptionalInt.empty());
    }

    /** The 96 bits that bind a response to its request. */
    public byte[] transactionId() {
        int from = offset + StunHeader.TRANSACTION_ID_POSITION;
        return Arrays.copyOfRange(buffer, from, from + StunHeader.TRANSACTION_ID_LENGTH);
    }

    /** Types of attributes that had to be understood and are not; of the response 420. */
    int[] unknownAttributes() {
        return attributes.stream()
                .mapToInt(Attribute::type)
                .filter(type -> !StunAttribute.isUnderstoodOrOptional(type))
                .distinct()
                .toArray();
    }

    private int type() {
        return NetworkOrder.getShort(buffer, offset);
    }

    private Optional<Attribute> attribute(int type) {
        return attributes.stream().filter(attribute -> attribute.type == type).findFirst();
    }

    private byte[] value(Attribute attribute) {
        int from = offset + attribute.position + StunHeader.ATTRIBUTE_HEADER_LENGTH;
        return Arrays.copyOfRange(buffer, from, from + attribute.length);
    }

    private int intOf(Attribute attribute) {
        return NetworkOrder.getInt(buffer, offset + attribute.position + StunHeader.ATTRIBUTE_HEADER_LENGTH);
    }

    private boolean isFingerprintRight() {
        Attribute last = attributes.getLast();
        return last.type == StunAttribute.FINGERPRINT
                && last.length == Fingerprint.LENGTH
                && last.end() == length
                && intOf(last) == Fingerprint.of(buffer, offset, last.position);
    }

    private static boolean hasHeader(byte[] buffer, int offset, int length) {
        return length >= StunHeader.LENGTH
                && length % 4 == 0
                && (NetworkOrder.getShort(buffer, offset) & ~CLASS_AND_METHOD) == 0
                && NetworkOrder.getShort(buffer, offset + StunHeader.LENGTH_POSITION) == length - StunHeader.LENGTH
                && NetworkOrder.getInt(buffer, offset + StunHeader.COOKIE_POSITION) == StunHeader.MAGIC_COOKIE;
    }

    /** The attributes that count; empty if one does not fit or there are more than anybody needs. */
    private static Optional<List<Attribute>> walk(byte[] buffer, int offset, int length) {
        List<Attribute> attributes = new ArrayList<>();
        boolean sealed = false;
        for (int position = StunHeader.LENGTH; position < length; ) {
            Attribute attribute = attributeAt(buffer, offset, position);
            if (attribute.end() > length || attributes.size() == MAX_ATTRIBUTES) {
                return Optional.empty();
            }
            if (!sealed || attribute.type == StunAttribute.FINGERPRINT) {
                attributes.add(attribute);
            }
            sealed |= attribute.type == StunAttribute.MESSAGE_INTEGRITY;
            position = attribute.end();
        }
        return Optional.of(attributes);
    }

    private static Attribute attributeAt(byte[] buffer, int offset, int position) {
        int at = offset + position;
        return new Attribute(NetworkOrder.getShort(buffer, at), position, NetworkOrder.getShort(buffer, at + 2));
    }
}
