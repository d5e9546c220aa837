package org.voxyard.media.dtls;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One direction between two sessions in memory: a rule decides what becomes of each datagram. */
final class MemoryLink implements DatagramSink {
    /** What arrives instead of the n-th datagram (from 0): nothing, itself, more of it, parts of it. */
    interface Rule extends BiFunction<Integer, byte[], List<byte[]>> {}

    static final Rule FAITHFUL = (n, datagram) -> List.of(datagram);

    /** Of record and handshake message together. */
    private static final int HEADERS_BYTES = 25;

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

    /** Loses the datagrams for which the n-th turn is on the list. */
    static Rule losing(Integer... turns) {
        return (n, datagram) -> List.of(turns).contains(n) ? List.of() : List.of(datagram);
    }

    /** Cuts the ClientHello into two datagrams, as Chromium does, and lets the rest pass. */
    static Rule fragmenting(UnaryOperator<List<byte[]>> fate) {
        return (n, datagram) -> {
            if (isEncrypted(datagram)) {
                return List.of(datagram);
            }
            return isClientHello(datagram) ? fate.apply(halves(datagram)) : List.of(renumbered(datagram, 0));
        };
    }

    static boolean isEncrypted(byte[] datagram) {
        return datagram[4] != 0;
    }

    private static boolean isClientHello(byte[] datagram) {
        return datagram[0] == 22 && datagram[13] == 1;
    }

    private static List<byte[]> halves(byte[] datagram) {
        int bodyBytes = datagram.length - HEADERS_BYTES;
        return List.of(
                fragment(datagram, 0, bodyBytes / 2, 0),
                fragment(datagram, bodyBytes / 2, bodyBytes - bodyBytes / 2, 1));
    }

    private static byte[] fragment(byte[] datagram, int from, int lengthBytes, int half) {
        byte[] fragment = Arrays.copyOf(renumbered(datagram, half), HEADERS_BYTES + lengthBytes);
        System.arraycopy(datagram, HEADERS_BYTES + from, fragment, HEADERS_BYTES, lengthBytes);
        putUint16(fragment, 11, 12 + lengthBytes);
        putUint16(fragment, 20, from);
        putUint16(fragment, 23, lengthBytes);
        return fragment;
    }

    /** Makes room in the record numbers: one record becomes two. */
    private static byte[] renumbered(byte[] datagram, int half) {
        byte[] renumbered = datagram.clone();
        renumbered[10] = (byte) (2 * datagram[10] + half);
        return renumbered;
    }

    private static void putUint16(byte[] buf, int at, int value) {
        buf[at] = (byte) (value >> 8);
        buf[at + 1] = (byte) value;
    }
}
