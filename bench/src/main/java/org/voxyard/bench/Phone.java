package org.voxyard.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.rtp.RtpHeader;

/** A plain RTP phone on loopback: sends Opus frames, counts and hands over what it gets. Thread: that of {@link Phones}. */
final class Phone implements AutoCloseable {
    private static final int PAYLOAD_TYPE = 111;
    private static final int FRAME_SAMPLES = 960;
    private static final int MOST_BYTES = 1500;

    private final int ssrc;
    private final DatagramChannel channel = DatagramChannel.open();
    private final ByteBuffer outgoing = ByteBuffer.allocate(MOST_BYTES);
    private final ByteBuffer incoming = ByteBuffer.allocate(MOST_BYTES);
    private volatile Supplier<byte[]> voice;
    private volatile PacketListener ear = PacketListener.DEAF;
    private final AtomicLong received = new AtomicLong();
    private int sequence;
    private int timestamp;

    /** Takes a free port. */
    Phone(int ssrc, int enginePort) throws IOException {
        this.ssrc = ssrc;
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), enginePort));
        channel.configureBlocking(false);
    }

    /** For the engine to be told. */
    RtpEndpoint endpoint() throws IOException {
        return new RtpEndpoint((InetSocketAddress) channel.getLocalAddress(), PAYLOAD_TYPE);
    }

    DatagramChannel channel() {
        return channel;
    }

    /** Sends one of these frames every 20 ms from now on. */
    void talk(Supplier<byte[]> frames) {
        voice = frames;
    }

    /** Hands over every packet from now on. */
    void listen(PacketListener listener) {
        ear = listener;
    }

    /** RTP packets so far. Any thread. */
    long received() {
        return received.get();
    }

    void sendFrame() throws IOException {
        if (voice != null) {
            byte[] frame = voice.get();
            RtpHeader.write(outgoing.array(), 0, false, PAYLOAD_TYPE, sequence++ & 0xFFFF, timestamp, ssrc);
            outgoing.clear().position(RtpHeader.FIXED_LENGTH).put(frame).flip();
            channel.write(outgoing);
            timestamp += FRAME_SAMPLES;
        }
    }

    void receive(long nowNs) throws IOException {
        while (channel.read(incoming.clear()) > 0) {
            if (RtpHeader.payloadType(incoming.array(), 0) == PAYLOAD_TYPE) {
                received.incrementAndGet();
                ear.onPacket(incoming.array(), incoming.position(), nowNs);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
