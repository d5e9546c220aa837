package org.voxyard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.LoopAddress;

/** An external talker on a loop's group: plain RTP with Opus, as multicast-loop.md says. */
public final class OpusTalker implements AutoCloseable {
    private static final int PAYLOAD_TYPE = 100;
    private static final int SAMPLES_PER_FRAME = 960;

    private final LoopAddress loop;
    private final int ssrc;
    private final Clip voice;
    private final DatagramChannel channel;
    private short sequence;
    private int timestamp;

    /** Speaks the clip again and again, a packet for each {@link #sendPacket}. */
    public OpusTalker(LoopAddress loop, int ssrc, Clip voice) throws IOException {
        this.loop = loop;
        this.ssrc = ssrc;
        this.voice = voice;
        channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.setOption(
                StandardSocketOptions.IP_MULTICAST_IF,
                NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1")));
        channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
    }

    /** Sends the next 20 ms. */
    public void sendPacket() {
        byte[] frame = voice.frames()
                .get(Short.toUnsignedInt(sequence) % voice.frames().size());
        ByteBuffer packet = ByteBuffer.allocate(12 + frame.length)
                .put((byte) 0x80)
                .put((byte) PAYLOAD_TYPE)
                .putShort(sequence++)
                .putInt(timestamp)
                .putInt(ssrc)
                .put(frame)
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
