package org.voxyard.media.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.dtls.DtlsSession;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.DatagramSender;
import org.voxyard.media.transport.PacketDemultiplexer;

/** What a simulated browser has on the network: its port, its checks, its voice. Agent's thread only. */
final class MediaLeg implements PeerAgent.Resident {
    private static final long FRAME_NS = 20_000_000;
    private static final long LONGEST_LAG_FRAMES = 5;
    private static final long GOODBYE_NS = 200_000_000;

    private final PeerAgent agent;
    private final InetSocketAddress server;
    private final ConnectivityChecks checks;
    private final PeerCounts counts;
    private final byte[] packet = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private DtlsSession dtls;
    private DatagramPort port;
    private DatagramSender sender;
    private OutgoingVoice outgoing;
    private IncomingVoice incoming;
    private Supplier<byte[]> frames;
    private int levelDbov;
    private long nextFrameNs = Agent.NO_DEADLINE;
    private long endNs = Agent.NO_DEADLINE;

    MediaLeg(PeerAgent agent, InetSocketAddress server, ConnectivityChecks checks, PeerCounts counts) {
        this.agent = agent;
        this.server = server;
        this.checks = checks;
        this.counts = counts;
    }

    /** Opens the port and begins to check; the handshake follows the first answer. */
    void open(DtlsSession session) {
        dtls = session;
        agent.add(this);
        openPort();
    }

    /** Takes another port, as behind a NAT that forgot us. */
    void rebind() {
        if (port != null) {
            agent.closePort(port);
            openPort();
            checks.restart();
        }
    }

    void install(OutgoingVoice mouth, IncomingVoice ear) {
        outgoing = mouth;
        incoming = ear;
    }

    /** Sends one frame now. Before the keys are there it is lost. */
    void send(byte[] frame, int level) {
        if (outgoing != null && port != null) {
            transmit(packet, outgoing.write(frame, level, packet));
            counts.increment(PeerCount.SENT);
        }
    }

    void pause(int frameCount) {
        if (outgoing != null) {
            outgoing.pause(frameCount);
        }
    }

    /** Sends a frame every 20 ms from now on. */
    void talk(Supplier<byte[]> source, int level) {
        frames = source;
        levelDbov = level;
        nextFrameNs = agent.nowNs();
    }

    void fallSilent() {
        nextFrameNs = Agent.NO_DEADLINE;
        pause(1);
    }

    /** Keeps the port a little for the goodbye. */
    void leave() {
        fallSilent();
        endNs = agent.nowNs() + GOODBYE_NS;
    }

    void transmit(byte[] datagram, int length) {
        if (port != null) {
            sender.send(datagram, 0, length, server);
        }
    }

    @Override
    public long onTime(long nowNs) {
        if (nowNs >= endNs) {
            onEnd();
            return Agent.NO_DEADLINE;
        }
        if (nowNs >= checks.dueNs()) {
            counts.increment(PeerCount.CHECKS);
            transmit(packet, checks.write(packet, nowNs));
        }
        if (nowNs >= nextFrameNs) {
            speak(nowNs);
        }
        return Math.min(endNs, Math.min(checks.dueNs(), nextFrameNs));
    }

    @Override
    public void onEnd() {
        agent.remove(this);
        if (port != null) {
            agent.closePort(port);
            port = null;
        }
    }

    private void openPort() {
        try {
            port = agent.openPort(new InetSocketAddress(server.getAddress(), 0), this::onDatagram);
            sender = port.sender();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void onDatagram(byte[] buffer, int length, InetSocketAddress source) {
        switch (PacketDemultiplexer.kindOf(buffer, length)) {
            case STUN -> onStun(buffer, length);
            case DTLS -> dtls.offer(buffer, 0, length);
            case RTP -> onRtp(buffer, length);
            case RTCP -> onRtcp(buffer, length);
            case UNKNOWN -> counts.increment(PeerCount.REFUSED);
        }
    }

    private void onStun(byte[] buffer, int length) {
        if (checks.accepts(buffer, length, agent.nowNs())) {
            counts.increment(PeerCount.CHECKS_ANSWERED);
            dtls.start();
        }
    }

    private void onRtp(byte[] buffer, int length) {
        if (incoming == null) {
            counts.increment(PeerCount.EARLY);
        } else {
            incoming.onRtp(buffer, length, agent.nowNs());
        }
    }

    private void onRtcp(byte[] buffer, int length) {
        if (incoming == null) {
            counts.increment(PeerCount.EARLY);
        } else {
            incoming.onRtcp(buffer, length);
        }
    }

    /** One frame, or those of the last 100 ms if the thread was late; what is older is skipped. */
    private void speak(long nowNs) {
        long lagFrames = (nowNs - nextFrameNs) / FRAME_NS;
        if (lagFrames > LONGEST_LAG_FRAMES) {
            pause((int) lagFrames);
            nextFrameNs += lagFrames * FRAME_NS;
        }
        for (; nextFrameNs <= nowNs; nextFrameNs += FRAME_NS) {
            send(frames.get(), levelDbov);
        }
    }
}
