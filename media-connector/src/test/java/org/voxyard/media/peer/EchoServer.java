package org.voxyard.media.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.AgentRunner;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.StunMessage;
import org.voxyard.media.sdp.SdpAnswer;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.DatagramSender;
import org.voxyard.media.transport.PacketDemultiplexer;
import org.voxyard.media.transport.PacketKind;
import org.voxyard.media.transport.UdpNetwork;

/** The smallest server that browsers can talk to: it sends back to each what it said. One port, as the engine has. */
final class EchoServer implements PeerAgent.Resident, AutoCloseable {
    final SecureRandom random = new SecureRandom();
    final DtlsIdentity identity = DtlsIdentity.create(random, Instant.now());
    final ExecutorService handshakes = Executors.newVirtualThreadPerTaskExecutor();

    private final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
    private final Map<String, EchoSession> byUfrag = new HashMap<>();
    private final Map<InetSocketAddress, EchoSession> byAddress = new HashMap<>();
    private final PeerAgent agent;
    private final AgentRunner runner;
    private final DatagramPort port;
    private final DatagramSender sender;

    EchoServer() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        agent = new PeerAgent(new UdpNetwork(NetworkInterface.getByInetAddress(loopback), 0));
        port = agent.openPort(new InetSocketAddress(loopback, 0), this::onDatagram);
        sender = port.sender();
        agent.add(this);
        runner = new AgentRunner(agent, agent.idle(), System::nanoTime, (role, error) -> errors.add(error));
        runner.start();
    }

    /** Lets a browser in: offer, answer, and its session. */
    EchoSession welcome(SimulatedBrowser browser) throws MalformedAnswerException {
        return welcome(browser, identity.fingerprint());
    }

    /** As {@link #welcome(SimulatedBrowser)}, with any fingerprint in the offer. */
    EchoSession welcome(SimulatedBrowser browser, Fingerprint promised) throws MalformedAnswerException {
        EchoSession session = new EchoSession(this, promised, List.of(port.localAddress()));
        SdpAnswer answer = SdpAnswer.parse(browser.answer(session.offer().text()));
        agent.execute(() -> {
            session.open(answer);
            byUfrag.put(session.offer().ice().ufrag(), session);
        });
        return session;
    }

    void execute(Runnable command) {
        agent.execute(command);
    }

    void send(byte[] datagram, int length, InetSocketAddress destination) {
        sender.send(datagram, 0, length, destination);
    }

    @Override
    public long onTime(long nowNs) {
        return Agent.NO_DEADLINE;
    }

    @Override
    public void onEnd() {
        byUfrag.values().forEach(EchoSession::close);
        agent.closePort(port);
    }

    @Override
    public void close() {
        runner.close();
        handshakes.close();
        if (!errors.isEmpty()) {
            throw new AssertionError("The echo server failed", errors.peek());
        }
    }

    private void onDatagram(byte[] buffer, int length, InetSocketAddress source) {
        PacketKind kind = PacketDemultiplexer.kindOf(buffer, length);
        if (kind == PacketKind.STUN) {
            StunMessage.parse(buffer, 0, length).ifPresent(check -> onCheck(check, source));
        } else if (byAddress.containsKey(source)) {
            byAddress.get(source).onDatagram(kind, buffer, length);
        }
    }

    private void onCheck(StunMessage check, InetSocketAddress source) {
        EchoSession session = check.localUfrag().map(byUfrag::get).orElse(null);
        if (session != null && session.answers(check, source)) {
            byAddress.put(source, session);
        }
    }
}
