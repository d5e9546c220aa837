package org.voxyard.media.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.agent.IdleStrategy;
import org.voxyard.media.transport.DatagramHandler;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.Network;
import org.voxyard.media.transport.TransportPoller;

/**
 * The one thread of any number of simulated browsers and the only writer of their state; everybody else sends commands. Can
 * be driven by hand over a simulated network.
 */
final class PeerAgent implements Agent {
    /** One who lives on this thread. */
    interface Resident {
        /** Does what is due; returns when the next thing is due, {@link Agent#NO_DEADLINE} for never. */
        long onTime(long nowNs);

        /** Gives back everything; nothing follows. */
        void onEnd();
    }

    private static final int COMMANDS = 1 << 15;
    private static final int COMMANDS_PER_CYCLE = 1024;
    private static final long SCAN_INTERVAL_NS = 1_000_000;

    private final Network network;
    private final TransportPoller poller;
    private final CommandQueue commands;
    private final List<Resident> residents = new ArrayList<>();
    private long nowNs;
    private long scannedNs;
    private long nextScanNs;

    PeerAgent(Network network) throws IOException {
        this.network = network;
        poller = network.openPoller();
        commands = new CommandQueue(COMMANDS, poller);
    }

    IdleStrategy idle() {
        return poller;
    }

    /** Any thread. */
    void execute(Runnable command) {
        if (!commands.offer(command)) {
            throw new IllegalStateException("The simulated browsers' thread does not keep up");
        }
    }

    @Override
    public String roleName() {
        return "simulated-browsers";
    }

    @Override
    public int doWork(long cycleNs) {
        nowNs = cycleNs;
        int work = commands.drain(COMMANDS_PER_CYCLE);
        if (work > 0) {
            nextScanNs = Math.min(nextScanNs, scannedNs + SCAN_INTERVAL_NS);
        }
        if (nowNs >= nextScanNs) {
            scan();
        }
        return work + poller.poll();
    }

    @Override
    public long deadlineNs() {
        return nextScanNs;
    }

    @Override
    public void onClose() {
        commands.drain(COMMANDS);
        List.copyOf(residents).forEach(Resident::onEnd);
        poller.close();
    }

    /** When the current cycle began. */
    long nowNs() {
        return nowNs;
    }

    void add(Resident newcomer) {
        residents.add(newcomer);
    }

    void remove(Resident leaver) {
        residents.remove(leaver);
    }

    /** A new port of the same host; its datagrams go to the handler. */
    DatagramPort openPort(InetSocketAddress address, DatagramHandler handler) throws IOException {
        DatagramPort port = network.openPort(address);
        poller.register(port, handler);
        return port;
    }

    void closePort(DatagramPort port) {
        poller.unregister(port);
        port.close();
    }

    /** Not more often than every millisecond, whatever is due: a thousand browsers are a long list. */
    private void scan() {
        long dueNs = NO_DEADLINE;
        for (int i = residents.size() - 1; i >= 0; i--) {
            dueNs = Math.min(dueNs, residents.get(i).onTime(nowNs));
        }
        scannedNs = nowNs;
        nextScanNs = Math.max(dueNs, nowNs + SCAN_INTERVAL_NS);
    }
}
