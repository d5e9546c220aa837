package org.voxyard.media.ice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.voxyard.media.rtp.NetworkOrder;

/**
 * The attributes of one message that count (RFC 8489 §14): each lies within the message, of one given twice the first
 * counts, and behind MESSAGE-INTEGRITY only FINGERPRINT does (§14.5).
 */
final class StunAttributes {
    /** More than any honest message has; bounds the time that one takes. */
    private static final int MAX_ATTRIBUTES = 64;

    private final byte[] buffer;
    private final int offset;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Where an attribute stands.
     *
     * @param position of its header, counted from the start of the message
     * @param length of its value without padding
     */
    record Entry(int type, int position, int length) {
        int end() {
            return position + StunHeader.ATTRIBUTE_HEADER_LENGTH + StunHeader.padded(length);
        }
    }

    private StunAttributes(byte[] buffer, int offset) {
        this.buffer = buffer;
        this.offset = offset;
    }

    /** Walks over a message of {@code length} bytes; empty if an attribute does not fit or there are too many. */
    static Optional<StunAttributes> of(byte[] buffer, int offset, int length) {
        StunAttributes attributes = new StunAttributes(buffer, offset);
        return attributes.walk(length) ? Optional.of(attributes) : Optional.empty();
    }

    Optional<Entry> find(int type) {
        return entries.stream().filter(entry -> entry.type == type).findFirst();
    }

    boolean contains(int type) {
        return find(type).isPresent();
    }

    byte[] value(Entry entry) {
        int from = valuePosition(entry);
        return Arrays.copyOfRange(buffer, from, from + entry.length);
    }

    /** The first 32 bits of the value. */
    int intValue(Entry entry) {
        return NetworkOrder.getInt(buffer, valuePosition(entry));
    }

    int[] types() {
        return entries.stream().mapToInt(Entry::type).distinct().toArray();
    }

    private int valuePosition(Entry entry) {
        return offset + entry.position + StunHeader.ATTRIBUTE_HEADER_LENGTH;
    }

    private boolean walk(int length) {
        boolean sealed = false;
        for (int position = StunHeader.LENGTH; position < length; ) {
            Entry entry = entryAt(position);
            if (entry.end() > length || entries.size() == MAX_ATTRIBUTES) {
                return false;
            }
            if (!sealed || entry.type == StunAttribute.FINGERPRINT) {
                entries.add(entry);
            }
            sealed |= entry.type == StunAttribute.MESSAGE_INTEGRITY;
            position = entry.end();
        }
        return true;
    }

    private Entry entryAt(int position) {
        int type = NetworkOrder.getShort(buffer, offset + position);
        return new Entry(type, position, NetworkOrder.getShort(buffer, offset + position + 2));
    }
}
