package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.mix.Frame;
import org.voxyard.media.mix.MixOutput;
import org.voxyard.media.rtp.NtpTimestamp;
import org.voxyard.media.rtp.RtcpWriter;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.srtp.SrtpSender;
import org.voxyard.media.transport.Destination;

/** Outgoing stream to one endpoint: sequence, timestamp, SSRC, SRTP, sender reports. Written by the Sender alone. */
final class Egress implements MixOutput {
    /** Opus of 20 ms of digital silence in CELT, which every decoder takes for the end of speech. */
    private static final byte[] SILENCE = {(byte) 0xF8, (byte) 0xFF, (byte) 0xFE};

    /** 380 ms: a tick may come late, and a packet has to come every 400 ms. */
    private static final int KEEP_ALIVE_TICKS = 19;

    private static final int REPORT_TICKS = 125;

    private final Outlet outlet;
    private final int ssrc;
    private final int payloadType;
    private final byte[] cname;
    private final ReportMailbox mailbox;
    private Optional<SrtpSender> srtp = Optional.empty();
    private Destination destination;
    private boolean open;
    private int sequence;
    private final int timestampBase;
    private long lastTick = Long.MIN_VALUE / 2;
    /** The last packet's place in time, in frames: its tick, unless talkers' own packets ran ahead of the ticks or behind. */
    private long position;

    private long reportTick;
    private int packetCount;
    private int octetCount;

    /**
     * Makes a closed stream.
     *
     * @param cname for reports; empty means that there are none
     * @param mailbox brings what the endpoint's own stream looks like from here
     */
    Egress(Outlet outlet, StreamStart start, int payloadType, byte[] cname, ReportMailbox mailbox) {
        this.outlet = outlet;
        ssrc = start.ssrc();
        sequence = start.sequence();
        timestampBase = start.timestamp();
        this.payloadType = payloadType;
        this.cname = cname;
        this.mailbox = mailbox;
    }

    /** Begins to send: with keys SRTP, without plain RTP. */
    void open(InetSocketAddress address, Optional<SrtpSender> keys, long tick) {
        destination = Destination.of(address);
        srtp = keys;
        open = true;
        position = Math.max(position, tick);
        reportTick = tick + REPORT_TICKS / 5;
    }

    /** Packets sent since the stream was made. */
    int packetCount() {
        return packetCount;
    }

    void moveTo(InetSocketAddress address) {
        destination = Destination.of(address);
    }

    void close() {
        open = false;
    }

    @Override
    public void send(byte[] payload, int length, long tick, int frames, int lost) {
        if (!open) {
            return;
        }
        byte[] packet = outlet.scratch();
        boolean spurtStart = frames == 0 && tick - lastTick > 1;
        position = spurtStart ? Math.max(position + 1, tick) : position + Math.max(frames, 1);
        sequence = (sequence + lost) & 0xFFFF;
        RtpHeader.write(packet, 0, spurtStart, payloadType, sequence, timestampAt(position), ssrc);
        System.arraycopy(payload, 0, packet, RtpHeader.FIXED_LENGTH, length);
        sequence = (sequence + 1) & 0xFFFF;
        lastTick = tick;
        packetCount++;
        octetCount += length;
        transmit(packet, RtpHeader.FIXED_LENGTH + length);
    }

    /** Keeps the path alive in silence and reports now and then; called once in each tick after the frames. */
    void endTick(long tick, long nowNs, long epochNs) {
        if (open && tick - lastTick >= KEEP_ALIVE_TICKS) {
            outlet.counters().increment(EngineCounter.KEEP_ALIVES_SENT);
            send(SILENCE, SILENCE.length, tick, 0, 0);
        }
        if (open && cname.length > 0 && tick >= reportTick) {
            reportTick = tick + REPORT_TICKS;
            report(tick, nowNs, epochNs);
        }
    }

    private void report(long tick, long nowNs, long epochNs) {
        byte[] packet = outlet.scratch();
        RtcpWriter writer = outlet.rtcp().wrap(packet, 0);
        writer.senderReport(
                ssrc,
                NtpTimestamp.ofEpochNs(epochNs),
                timestampAt(position + tick - lastTick),
                packetCount,
                octetCount);
        int length = writer.cname(ssrc, cname).length();
        length += mailbox.take(packet, length, nowNs);
        int protectedLength = srtp.get().protectRtcp(packet, 0, length);
        outlet.send(packet, protectedLength, destination, EngineCounter.RTCP_SENT);
    }

    private void transmit(byte[] packet, int length) {
        int wireLength = srtp.isPresent() ? srtp.get().protect(packet, 0, length) : length;
        outlet.send(packet, wireLength, destination, EngineCounter.RTP_SENT);
    }

    private int timestampAt(long frame) {
        return timestampBase + (int) (frame * Frame.SAMPLES);
    }
}
