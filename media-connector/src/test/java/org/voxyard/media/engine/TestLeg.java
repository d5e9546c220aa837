package org.voxyard.media.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.srtp.SrtpSender;

/** An RTP phone on loopback for tests: sends Opus packets, collects what arrives. */
final class TestLeg implements AutoCloseable {
    static final int PAYLOAD_TYPE = 111;

    private static final int MOST_TAG_BYTES = 16;

    private final DatagramChannel channel = DatagramChannel.open();
    private final InetSocketAddress engine;
    private final int ssrc;
    private final Optional<SrtpSender> keys;
    private long sent;
    private int sequence = 1;
    private int timestamp = 960;

    TestLeg(int enginePort, int ssrc) throws IOException {
        this(enginePort, ssrc, Optional.empty());
    }

    /** With keys what it sends is SRTP. */
    TestLeg(int enginePort, int ssrc, Optional<SrtpSender> keys) throws IOException {
        this.keys = keys;
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
        engine = new InetSocketAddress(InetAddress.getLoopbackAddress(), enginePort);
        this.ssrc = ssrc;
    }

    InetSocketAddress address() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    void send(byte[] payload) throws IOException {
        byte[] packet = new byte[RtpHeader.FIXED_LENGTH + payload.length + MOST_TAG_BYTES];
        int length = RtpHeader.FIXED_LENGTH + payload.length;
        RtpHeader.write(packet, 0, false, PAYLOAD_TYPE, sequence++ & 0xFFFF, timestamp, ssrc);
        timestamp += 960;
        System.arraycopy(payload, 0, packet, RtpHeader.FIXED_LENGTH, payload.length);
        int wireLength = keys.isPresent() ? keys.get().protect(packet, 0, length) : length;
        channel.send(ByteBuffer.wrap(packet, 0, wireLength), engine);
        sent++;
    }

    /** Packets so far. */
    long sent() {
        return sent;
    }

    /** Whole RTP packets that have arrived. */
    List<byte[]> receive() throws IOException {
        List<byte[]> packets = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(2048);
        while (channel.receive(buffer) != null) {
            byte[] packet = new byte[buffer.flip().remaining()];
            buffer.get(packet);
            packets.add(packet);
            buffer.clear();
        }
        return packets;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
