package org.voxyard.media.transport;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.voxyard.media.api.LoopAddress;

/**
 * Proves at start that this host hears its own multicast packets on an interface (multicast-loop.md §2.2). May take half
 * a second: not for real-time threads.
 */
public final class MulticastSelfTest {
    /** No loop may use it; in the private range, so that nobody else is disturbed. */
    public static final LoopAddress PROBE = new LoopAddress("239.255.0.250", 20_999);

    private static final long TIMEOUT_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int TOKEN_BYTES = 16;

    private final NetworkInterface multicastInterface;
    private final Network network;
    private final LongSupplier clockNs;
    private final byte[] token = new byte[TOKEN_BYTES];
    private boolean heard;

    public MulticastSelfTest(
            NetworkInterface multicastInterface, Network network, RandomGenerator random, LongSupplier clockNs) {
        this.multicastInterface = multicastInterface;
        this.network = network;
        this.clockNs = clockNs;
        random.nextBytes(token);
    }

    /** Runs the test. Empty when multicast works, else one sentence that says what is wrong and what to look at. */
    public Optional<String> run() {
        try {
            return interfaceFault().or(this::pathFault);
        } catch (IOException e) {
            return Optional.of(
                    fault("the interface " + multicastInterface.getName() + " cannot be read: " + e.getMessage()));
        }
    }

    private Optional<String> interfaceFault() throws IOException {
        String name = multicastInterface.getName();
        if (!multicastInterface.isUp()) {
            return Optional.of(fault("interface " + name + " is down."));
        }
        boolean hasAddress = multicastInterface.inetAddresses().anyMatch(a -> a instanceof Inet4Address);
        return hasAddress ? Optional.empty() : Optional.of(fault("interface " + name + " has no IPv4 address."));
    }

    private Optional<String> pathFault() {
        try (DatagramPort group = network.joinGroup(PROBE);
                DatagramPort sending = network.openGroupSender();
                TransportPoller poller = network.openPoller()) {
            poller.register(group, (buffer, length, source) -> heard |= isToken(buffer, length));
            boolean sent = sending.sender().send(token, 0, token.length, PROBE.toSocketAddress());
            awaitToken(poller);
            return sent && heard ? Optional.empty() : Optional.of(notHeard());
        } catch (IOException e) {
            return Optional.of(fault("group " + PROBE + " could not be joined on " + multicastInterface.getName() + ": "
                    + e.getMessage() + "."));
        }
    }

    private void awaitToken(TransportPoller poller) {
        long deadlineNs = clockNs.getAsLong() + TIMEOUT_NS;
        long leftNs = TIMEOUT_NS;
        while (!heard && leftNs > 0) {
            poller.idle(leftNs);
            poller.poll();
            leftNs = deadlineNs - clockNs.getAsLong();
        }
    }

    private boolean isToken(byte[] buffer, int length) {
        return Arrays.equals(buffer, 0, length, token, 0, token.length);
    }

    private String notHeard() {
        return fault("this host did not receive its own multicast packet on " + multicastInterface.getName() + " ("
                + PROBE + "). Usual causes: no route for 224.0.0.0/4, a firewall, or a container network without"
                + " multicast.");
    }

    private static String fault(String cause) {
        return "Loop audio cannot work: " + cause;
    }
}
