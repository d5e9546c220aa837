package org.voxyard.media.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.RtcpWriter;
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.PacketDemultiplexer;
import org.voxyard.media.transport.PacketRing;
import org.voxyard.media.transport.TransportPoller;

/**
 * Reads all sockets. Packets of talkers leave it for their loops' groups at once; packets of groups go to the Mixer; STUN
 * and DTLS go to the Conductor. Owns all {@link Ingress}es and the table of addresses that a valid check came from.
 */
final class Receiver implements Agent {
    private static final int COMMAND_BATCH = 256;
    private static final long REPORT_INTERVAL_NS = 2_500_000_000L;

    private final CommandQueue commands;
    private final TransportPoller poller;
    private final TalkForwarder forwarder;
    private final GroupIntake intake;
    private final ConductorProxy conductor;
    private final Counters counters;
    private final Map<InetSocketAddress, Ingress> byAddress = new HashMap<>();
    private final List<Ingress> ingresses = new ArrayList<>();
    private final RtcpWriter rtcp = new RtcpWriter();
    private long nowNs;
    private long reportAtNs;

    Receiver(
            CommandQueue commands,
            TransportPoller poller,
            DatagramPort mediaPort,
            TalkForwarder forwarder,
            GroupIntake intake,
            ConductorProxy conductor,
            Counters counters)
            throws IOException {
        this.commands = commands;
        this.poller = poller;
        this.forwarder = forwarder;
        this.intake = intake;
        this.conductor = conductor;
        this.counters = counters;
        poller.register(mediaPort, this::onMediaDatagram);
    }

    @Override
    public String roleName() {
        return "receiver";
    }

    @Override
    public int doWork(long now) {
        nowNs = now;
        int work = commands.drain(COMMAND_BATCH);
        poller.poll();
        intake.flush();
        if (now >= reportAtNs) {
            reportAtNs = now + REPORT_INTERVAL_NS;
            writeReports();
        }
        return work + (poller.hasMore() ? 1 : 0);
    }

    @Override
    public void onClose() {
        poller.close();
    }

    void onAddLoop(LoopChannel loop, DatagramPort group) {
        try {
            poller.register(group, (buffer, length, source) -> intake.take(loop, buffer, length, source, nowNs));
        } catch (IOException e) {
            conductor.loopFailed(loop, e.getMessage());
        }
    }

    void onRemoveLoop(LoopChannel loop, DatagramPort group) {
        poller.unregister(group);
        group.close();
        ingresses.forEach(ingress -> ingress.forget(loop));
    }

    void onMixer(PacketRing packets) {
        intake.switchTo(packets);
    }

    void onAddIngress(Ingress ingress) {
        ingresses.add(ingress);
    }

    /** A valid check came from this address: packets from it belong to the endpoint from now on. */
    void onAddress(Ingress ingress, InetSocketAddress source) {
        byAddress.put(source, ingress);
    }

    void onForgetAddress(InetSocketAddress source) {
        byAddress.remove(source);
    }

    void onRedundancy(Ingress ingress, int payloadType) {
        ingress.acceptRedundancy(payloadType);
    }

    void onKeys(Ingress ingress, Optional<SrtpReceiver> keys, int payloadType, int audioLevelId) {
        ingress.open(keys, payloadType, audioLevelId);
    }

    /** The addresses are all that may still belong to it; others may have taken some over. */
    void onRemoveIngress(Ingress ingress, Collection<InetSocketAddress> addresses) {
        ingresses.remove(ingress);
        addresses.forEach(address -> byAddress.remove(address, ingress));
    }

    void onSend(Ingress ingress, LoopChannel loop, boolean mayTalk) {
        ingress.onSend(loop, mayTalk);
    }

    void onTalking(Ingress ingress, LoopChannel loop, boolean down) {
        Ingress.OpenGate gate = ingress.onTalking(loop, down, nowNs);
        if (down) {
            forwarder.sendPreroll(ingress, gate, nowNs);
        }
    }

    private void onMediaDatagram(byte[] buffer, int length, InetSocketAddress source) {
        counters.increment(EngineCounter.DATAGRAMS_RECEIVED);
        if (length >= DatagramPort.MAX_DATAGRAM_BYTES) {
            counters.increment(EngineCounter.DATAGRAMS_OVERSIZED);
            return;
        }
        switch (PacketDemultiplexer.kindOf(buffer, length)) {
            case STUN -> conductor.stun(buffer, length, source, byAddress.containsKey(source));
            case DTLS -> onDtls(buffer, length, source);
            case RTP -> onRtp(buffer, length, source);
            case RTCP -> onRtcp(buffer, length, source);
            case UNKNOWN -> counters.increment(EngineCounter.DATAGRAMS_UNKNOWN);
        }
    }

    private void onDtls(byte[] buffer, int length, InetSocketAddress source) {
        Ingress ingress = byAddress.get(source);
        if (ingress == null) {
            counters.increment(EngineCounter.DTLS_FROM_STRANGERS);
        } else {
            conductor.dtls(ingress.endpoint(), buffer, length);
        }
    }

    private void onRtp(byte[] buffer, int length, InetSocketAddress source) {
        Ingress ingress = byAddress.get(source);
        if (ingress == null || !ingress.isOpen()) {
            counters.increment(EngineCounter.RTP_FROM_STRANGERS);
            return;
        }
        int clearLength = ingress.unprotect(buffer, length);
        if (clearLength < 0) {
            counters.increment(EngineCounter.SRTP_REJECTED);
        } else {
            forwarder.forward(ingress, buffer, clearLength, nowNs);
        }
    }

    private void onRtcp(byte[] buffer, int length, InetSocketAddress source) {
        Ingress ingress = byAddress.get(source);
        if (ingress == null || !ingress.isOpen()) {
            counters.increment(EngineCounter.RTP_FROM_STRANGERS);
            return;
        }
        int clearLength = ingress.unprotectRtcp(buffer, length);
        if (clearLength < 0) {
            counters.increment(EngineCounter.SRTP_REJECTED);
        } else {
            counters.increment(EngineCounter.RTCP_RECEIVED);
            forwarder.onRtcp(ingress, buffer, clearLength, nowNs);
        }
    }

    private void writeReports() {
        for (int i = 0; i < ingresses.size(); i++) {
            Ingress ingress = ingresses.get(i);
            if (ingress.statistics().hasStarted() && ingress.mailbox().isEmpty()) {
                rtcp.wrap(ingress.mailbox().buffer(), 0).receiverReport(ingress.ssrc());
                rtcp.reportBlock(ingress.remoteSsrc(), ingress.statistics(), nowNs);
                ingress.mailbox().publish(rtcp.length(), nowNs);
            }
        }
    }
}
