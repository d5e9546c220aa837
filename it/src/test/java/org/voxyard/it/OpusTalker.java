package org.voxyard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HexFormat;
import org.voxyard.media.api.LoopAddress;

/** An external talker on a loop's group: plain RTP with Opus, as multicast-loop.md says. */
public final class OpusTalker implements AutoCloseable {
    private static final int PAYLOAD_TYPE = 100;
    private static final int SAMPLES_PER_FRAME = 960;

    /** One 20 ms Opus packet (CELT, full band, mono) of a tone. */
    private static final byte[] TONE = HexFormat.of().parseHex("f8fffe");

    private final LoopAddress loop;
    private final int ssrc;
    private final DatagramChannel channel;
    private short sequence;
    private int timestamp;

    public OpusTalker(LoopAddress loop, int ssrc) throws IOException {
        this.loop = loop;
        this.ssrc = ssrc;
        channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.setOption(
                StandardSocketOptions.IP_MULTICAST_IF,
                NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1")));
        channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
    }

    /** Sends the next 20 ms. */
    public void sendPacket() {
        ByteBuffer packet = ByteBuffer.allocate(12 + TONE.length)
                .put((byte) 0x80)
                .put((byte) PAYLOAD_TYPE)
                .putShort(sequence++)
                .putInt(timestamp)
                .putInt(ssrc)
                .put(TONE)
                .flip();
        timestamp += SAMPLES_PER_FRAME;
        try {
            channel.send(packet, loop.toSocketAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
