package org.voxyard.media.ice;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.voxyard.media.rtp.NetworkOrder;

/** Writes one STUN message into a caller's array, attribute by attribute, the seals last (RFC 8489 §5, §14). */
final class StunWriter {
    private final byte[] buffer;
    private int position;

    /** Begins at the start of {@code buffer}, which must be long enough: 300 bytes are for anything here. */
    StunWriter(byte[] buffer, int type, byte[] transactionId) {
        this.buffer = buffer;
        NetworkOrder.putShort(buffer, 0, type);
        NetworkOrder.putInt(buffer, StunHeader.COOKIE_POSITION, StunHeader.MAGIC_COOKIE);
        System.arraycopy(
                transactionId, 0, buffer, StunHeader.TRANSACTION_ID_POSITION, StunHeader.TRANSACTION_ID_LENGTH);
        position = StunHeader.LENGTH;
        count();
    }

    StunWriter username(String username) {
        return attribute(StunAttribute.USERNAME, username.getBytes(StandardCharsets.UTF_8));
    }

    StunWriter xorMappedAddress(InetSocketAddress address) {
        return attribute(StunAttribute.XOR_MAPPED_ADDRESS, XorMappedAddress.encode(address, buffer, 0));
    }

    StunWriter number(int type, int value) {
        byte[] bytes = new byte[Integer.BYTES];
        NetworkOrder.putInt(bytes, 0, value);
        return attribute(type, bytes);
    }

    StunWriter number(int type, long value) {
        byte[] bytes = new byte[Long.BYTES];
        NetworkOrder.putLong(bytes, 0, value);
        return attribute(type, bytes);
    }

    StunWriter flag(int type) {
        return attribute(type, new byte[0]);
    }

    /** ERROR-CODE: class in the hundreds, number in the rest, then the reason phrase (§14.8). */
    StunWriter errorCode(StunError error) {
        byte[] phrase = error.phrase().getBytes(StandardCharsets.UTF_8);
        byte[] value = new byte[Integer.BYTES + phrase.length];
        NetworkOrder.putInt(value, 0, ((error.code() / 100) << 8) | (error.code() % 100));
        System.arraycopy(phrase, 0, value, Integer.BYTES, phrase.length);
        return attribute(StunAttribute.ERROR_CODE, value);
    }

    StunWriter unknownAttributes(int[] types) {
        byte[] value = new byte[Short.BYTES * types.length];
        for (int i = 0; i < types.length; i++) {
            NetworkOrder.putShort(value, Short.BYTES * i, types[i]);
        }
        return attribute(StunAttribute.UNKNOWN_ATTRIBUTES, value);
    }

    StunWriter messageIntegrity(String password) {
        return attribute(StunAttribute.MESSAGE_INTEGRITY, MessageIntegrity.of(buffer, 0, position, password));
    }

    /** The last attribute; returns the length of the message. */
    int fingerprint() {
        int before = position;
        number(StunAttribute.FINGERPRINT, 0);
        NetworkOrder.putInt(buffer, before + StunHeader.ATTRIBUTE_HEADER_LENGTH, Fingerprint.of(buffer, 0, before));
        return position;
    }

    private StunWriter attribute(int type, byte[] value) {
        NetworkOrder.putShort(buffer, position, type);
        NetworkOrder.putShort(buffer, position + 2, value.length);
        position += StunHeader.ATTRIBUTE_HEADER_LENGTH;
        System.arraycopy(value, 0, buffer, position, value.length);
        pad(value.length);
        count();
        return this;
    }

    private void pad(int length) {
        for (int i = length; i < StunHeader.padded(length); i++) {
            buffer[position + i] = 0;
        }
        position += StunHeader.padded(length);
    }

    private void count() {
        NetworkOrder.putShort(buffer, StunHeader.LENGTH_POSITION, position - StunHeader.LENGTH);
    }
}
