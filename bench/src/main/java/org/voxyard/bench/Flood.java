package org.voxyard.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Random bytes in turn to some addresses of this host, at a steady rate. Bounded: ends by itself. */
final class Flood implements AutoCloseable {
    private static final long STEP_NS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int MOST_BYTES = 200;
    private static final int MOST_BYTES_AT_ALL = 1400;

    private final List<InetSocketAddress> targets;
    private final Random chance;
    private final DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    private final byte[] bytes = new byte[MOST_BYTES_AT_ALL];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private long sent;

    /** Groups among the targets are sent to on the loopback interface only. */
    Flood(List<InetSocketAddress> targets, long seed) throws IOException {
        this.targets = targets;
        chance = new Random(seed);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByInetAddress(loopback));
        channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
        channel.bind(new InetSocketAddress(loopback, 0));
    }

    /** Sends for that long; what is late is sent at once, up to 10 ms of it. Returns how many packets there were. */
    long run(int packetsPerSecond, int seconds) throws IOException {
        long startNs = System.nanoTime();
        long endNs = startNs + TimeUnit.SECONDS.toNanos(seconds);
        double perStep = packetsPerSecond / 1000.0;
        double due = 0;
        for (long nextNs = startNs; nextNs < endNs; nextNs += STEP_NS) {
            due = Math.min(due + perStep, 10 * perStep);
            for (; due >= 1; due--) {
                sendOne();
            }
            long waitNs = nextNs + STEP_NS - System.nanoTime();
            if (waitNs > 0) {
                LockSupport.parkNanos(waitNs);
            }
        }
        return sent;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Mostly as long as media packets are; one in 64 is as long as a network carries. */
    private void sendOne() throws IOException {
        chance.nextBytes(bytes);
        int length = 1 + chance.nextInt(chance.nextInt(64) == 0 ? MOST_BYTES_AT_ALL : MOST_BYTES);
        channel.send(buffer.clear().limit(length), targets.get((int) (sent++ % targets.size())));
    }
}
