package org.voxyard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.rtp.RtpHeader;

/**
 * An external receiver: hears every packet on a loop's group, of whomever on this machine. The demo's groups are fixed, so
 * another Voxyard that runs here with its demo is heard too.
 */
public final class GroupEar implements AutoCloseable {
    private static final int GLANCES = 7;

    private final BlockingQueue<GroupPacket> packets = new LinkedBlockingQueue<>();
    private final DatagramChannel channel;

    /**
     * One RTP packet from the group.
     *
     * @param arrivedNs {@link System#nanoTime}
     * @param plain whether it has neither padding nor extension nor CSRC
     */
    public record GroupPacket(
            long arrivedNs, int payloadType, int sequence, int timestamp, int ssrc, boolean marker, boolean plain) {}

    /** Joins the group on the loopback interface and begins to listen. */
    public GroupEar(LoopAddress loop) throws IOException {
        InetAddress group = InetAddress.ofLiteral(loop.group());
        channel = DatagramChannel.open(StandardProtocolFamily.INET)
                .setOption(StandardSocketOptions.SO_REUSEADDR, true)
                .bind(loop.toSocketAddress());
        channel.join(group, NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1")));
        Thread.ofVirtual().name("group-ear").start(this::listen);
    }

    /** Waits for a number of packets in a row, the newest last. */
    public List<GroupPacket> hear(int count) throws InterruptedException {
        List<GroupPacket> heard = new ArrayList<>();
        while (heard.size() < count) {
            GroupPacket packet = packets.poll(Eventually.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (packet == null) {
                throw new AssertionError("Only " + heard.size() + " packets of " + count + " came to the group.");
            }
            heard.add(packet);
        }
        return heard;
    }

    /** What has come and was not heard yet. */
    public List<GroupPacket> heardSoFar() {
        List<GroupPacket> all = new ArrayList<>();
        packets.drainTo(all);
        return all;
    }

    /**
     * Waits until no packet came for this long; fails when that does not happen. Returns what came before. Looks more than
     * once, because a machine that stands still meanwhile would hear nothing either.
     */
    public List<GroupPacket> untilQuietFor(Duration pause) throws InterruptedException {
        List<GroupPacket> before = new ArrayList<>();
        long startNs = System.nanoTime();
        for (int quiet = 0; quiet < GLANCES; ) {
            GroupPacket next = poll(pause.dividedBy(GLANCES));
            if (next == null) {
                quiet++;
                continue;
            }
            quiet = 0;
            before.add(next);
            if (System.nanoTime() - startNs > Eventually.PATIENCE.toNanos()) {
                throw new AssertionError(
                        "The group does not fall silent, " + next + " came. Does another Voxyard run on this machine?");
            }
        }
        return before;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private GroupPacket poll(Duration patience) throws InterruptedException {
        return packets.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void listen() {
        byte[] bytes = new byte[2048];
        try {
            while (true) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                channel.receive(buffer);
                packets.add(read(bytes));
            }
        } catch (ClosedChannelException e) {
            // close() ends the thread
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GroupPacket read(byte[] bytes) {
        return new GroupPacket(
                System.nanoTime(),
                RtpHeader.payloadType(bytes, 0),
                RtpHeader.sequence(bytes, 0),
                RtpHeader.timestamp(bytes, 0),
                RtpHeader.ssrc(bytes, 0),
                RtpHeader.marker(bytes, 0),
                bytes[0] == (byte) 0x80);
    }
}
