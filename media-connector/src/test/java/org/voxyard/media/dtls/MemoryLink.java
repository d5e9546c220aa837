package org.voxyard.media.dtls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** One direction between two sessions in memory: a rule decides what becomes of each datagram. */
final class MemoryLink implements DatagramSink {
    /** What arrives instead of the n-th datagram (from 0): nothing, itself, more of it, parts of it. */
    interface Rule extends BiFunction<Integer, byte[], List<byte[]>> {}

    static final Rule FAITHFUL = (n, datagram) -> List.of(datagram);

    private final Rule rule;
    private final AtomicInteger count = new AtomicInteger();
    private volatile DtlsSession receiver;

    MemoryLink(Rule rule) {
        this.rule = rule;
    }

    void connect(DtlsSession session) {
        receiver = session;
    }

    int count() {
        return count.get();
    }

    @Override
    public void send(byte[] buf, int off, int len) {
        byte[] datagram = Arrays.copyOfRange(buf, off, off + len);
        rule.apply(count.getAndIncrement(), datagram).forEach(each -> receiver.offer(each, 0, each.length));
    }

    /** Cuts a datagram of one plaintext handshake record into two datagrams, as Chromium sends its ClientHello. */
    static List<byte[]> fragments(byte[] datagram) {
        int bodyBytes = datagram.length - 25;
        List<byte[]> parts = new ArrayList<>();
        parts.add(fragment(datagram, 0, bodyBytes / 2, 0));
        parts.add(fragment(datagram, bodyBytes / 2, bodyBytes - bodyBytes / 2, 1));
        return parts;
    }

    static boolean isClientHello(byte[] datagram) {
        return datagram[0] == 22 && datagram[3] == 0 && datagram[4] == 0 && datagram[13] == 1;
    }

    private static byte[] fragment(byte[] datagram, int from, int lengthBytes, int part) {
        byte[] fragment = new byte[25 + lengthBytes];
        System.arraycopy(datagram, 0, fragment, 0, 25);
        fragment[10] = (byte) (2 * datagram[10] + part);
        putUint16(fragment, 11, 12 + lengthBytes);
        putUint16(fragment, 20, from);
        putUint16(fragment, 23, lengthBytes);
        System.arraycopy(datagram, 25 + from, fragment, 25, lengthBytes);
        return fragment;
    }

    private static void putUint16(byte[] buf, int at, int value) {
        buf[at] = (byte) (value >> 8);
        buf[at + 1] = (byte) value;
    }
}
