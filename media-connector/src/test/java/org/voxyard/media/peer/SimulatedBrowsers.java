package org.voxyard.media.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.voxyard.media.agent.AgentRunner;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.transport.UdpNetwork;

/**
 * One thread that many simulated browsers share; a thousand are affordable. They have UDP ports of their own on the
 * loopback address and one certificate together.
 *
 * <pre>{@code
 * try (SimulatedBrowsers browsers = SimulatedBrowsers.start()) {
 *     SimulatedBrowser anna = browsers.open();
 *     sendToServer(anna.answer(offer));
 *     anna.connected().get(5, SECONDS);
 *     anna.send(opusFrame, 30);
 * }
 * }</pre>
 */
public final class SimulatedBrowsers implements AutoCloseable {
    private final SecureRandom random = new SecureRandom();
    private final DtlsIdentity identity = DtlsIdentity.create(random, Instant.now());
    private final ExecutorService handshakes;
    private final Set<SimulatedBrowser> browsers = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();
    private final PeerAgent agent;
    private final AgentRunner runner;

    private SimulatedBrowsers(PeerAgent agent, ExecutorService handshakes) {
        this.agent = agent;
        this.handshakes = handshakes;
        runner = new AgentRunner(agent, agent.idle(), System::nanoTime, (role, error) -> errors.add(error));
    }

    /** Starts the thread; handshakes are virtual threads. */
    public static SimulatedBrowsers start() throws IOException {
        return start(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Starts the thread; handshakes are tasks of this executor, which is closed in the end. */
    public static SimulatedBrowsers start(ExecutorService handshakes) throws IOException {
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        SimulatedBrowsers browsers = new SimulatedBrowsers(new PeerAgent(new UdpNetwork(loopback, 0)), handshakes);
        browsers.runner.start();
        return browsers;
    }

    /** A usual browser that counts what it hears. */
    public SimulatedBrowser open() {
        return open(BrowserTraits.USUAL, PacketListener.DEAF);
    }

    /** A browser that waits for an offer. */
    public SimulatedBrowser open(BrowserTraits traits, PacketListener listener) {
        SimulatedBrowser browser =
                new SimulatedBrowser(agent, traits, listener, identity, random, handshakes, browsers::remove);
        browsers.add(browser);
        return browser;
    }

    /** Closes all browsers, then the thread; throws what went wrong on it. */
    @Override
    public void close() {
        browsers.forEach(SimulatedBrowser::close);
        handshakes.close();
        runner.close();
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.size() + " errors on the browsers' thread", errors.peek());
        }
    }
}
