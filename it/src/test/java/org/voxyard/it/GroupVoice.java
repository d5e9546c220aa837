package org.voxyard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.rtp.RtpHeader;

/** A talker who is no client of ours: sends a tone as plain RTP to a loop's group until it is closed. */
final class GroupVoice implements AutoCloseable {
    private static final int PAYLOAD_TYPE = 100;
    private static final int FRAME_MS = 20;
    private static final int FRAME_SAMPLES = 960;
    private static final double VOICE_DBFS = -20;

    private final LoopAddress loop;
    private final int ssrc;
    private final Tone tone;
    private final OpusEncoder encoder = Opus.library().encoder(OpusSettings.speech());
    private final byte[] packet = new byte[1500];
    private final DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private int sent;

    GroupVoice(LoopAddress loop, int ssrc, double hertz) throws IOException {
        this.loop = loop;
        this.ssrc = ssrc;
        tone = new Tone(hertz, VOICE_DBFS);
        channel.setOption(
                StandardSocketOptions.IP_MULTICAST_IF,
                NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1")));
    }

    /** Begins to talk. */
    void speak() {
        var _ = pace.scheduleAtFixedRate(this::sendFrame, 0, FRAME_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        pace.close();
        channel.close();
    }

    private void sendFrame() {
        int header = RtpHeader.FIXED_LENGTH;
        RtpHeader.write(packet, 0, sent == 0, PAYLOAD_TYPE, sent & 0xffff, sent * FRAME_SAMPLES, ssrc);
        int length = encoder.encode(tone.next(FRAME_SAMPLES), packet, header, packet.length - header);
        sent++;
        try {
            channel.send(ByteBuffer.wrap(packet, 0, header + length), loop.toSocketAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
