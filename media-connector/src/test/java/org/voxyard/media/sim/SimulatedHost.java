package org.voxyard.media.sim;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.voxyard.media.api.LoopAddress;
import org.voxyard.media.transport.DatagramHandler;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.DatagramSender;
import org.voxyard.media.transport.Network;
import org.voxyard.media.transport.TransportPoller;

/** A host with an engine on a {@link VirtualNetwork}: unicast goes through the network, groups reach every member. */
public final class SimulatedHost implements Network {
    private final VirtualNetwork network;
    private final LongSupplier clockNs;
    private final InetAddress address = InetAddress.ofLiteral("192.0.2.100");
    private final Map<InetSocketAddress, List<InetSocketAddress>> members = new LinkedHashMap<>();
    private BiConsumer<InetSocketAddress, byte[]> tap = (group, bytes) -> {};
    private int nextPort = 40_000;

    public SimulatedHost(VirtualNetwork network, LongSupplier clockNs) {
        this.network = network;
        this.clockNs = clockNs;
    }

    @Override
    public DatagramPort openPort(InetSocketAddress wanted) {
        return new Port(wanted);
    }

    @Override
    public DatagramPort joinGroup(LoopAddress group) {
        return new Port(join(group.toSocketAddress()));
    }

    @Override
    public DatagramPort openGroupSender() {
        return new Port(new InetSocketAddress(address, nextPort++));
    }

    @Override
    public TransportPoller openPoller() {
        return new Poller();
    }

    /** Lets a test hear a group: the address to poll at the network. */
    public InetSocketAddress join(InetSocketAddress group) {
        InetSocketAddress member = new InetSocketAddress(address, nextPort++);
        members.computeIfAbsent(group, joined -> new ArrayList<>()).add(member);
        return member;
    }

    /** Shows every datagram that goes to a group, with the group, at the moment it is sent. */
    public void tap(BiConsumer<InetSocketAddress, byte[]> other) {
        tap = other;
    }

    /** Sends as anybody on the network, to a group or to one address. */
    public void send(InetSocketAddress from, InetSocketAddress to, byte[] bytes) {
        if (members.containsKey(to)) {
            tap.accept(to, bytes);
        }
        for (InetSocketAddress receiver : members.getOrDefault(to, List.of(to))) {
            network.send(from, receiver, bytes, clockNs.getAsLong());
        }
    }

    private final class Port implements DatagramPort {
        private final InetSocketAddress local;

        Port(InetSocketAddress local) {
            this.local = local;
        }

        @Override
        public int poll(byte[] buffer, int limit, DatagramHandler handler) {
            int count = 0;
            Optional<Datagram> next = network.poll(local, clockNs.getAsLong());
            while (next.isPresent()) {
                byte[] bytes = next.get().bytes();
                System.arraycopy(bytes, 0, buffer, 0, bytes.length);
                handler.onDatagram(buffer, bytes.length, next.get().from());
                count++;
                next = count < limit ? network.poll(local, clockNs.getAsLong()) : Optional.empty();
            }
            return count;
        }

        @Override
        public DatagramSender sender() {
            return (buffer, offset, length, destination) -> {
                send(local, destination, Arrays.copyOfRange(buffer, offset, offset + length));
                return true;
            };
        }

        @Override
        public InetSocketAddress localAddress() {
            return local;
        }

        @Override
        public void close() {
            members.values().forEach(joined -> joined.remove(local));
        }
    }

    private static final class Poller implements TransportPoller {
        private static final int SHARE = 64;

        private final byte[] buffer = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
        private final Map<DatagramPort, DatagramHandler> handlers = new LinkedHashMap<>();
        private boolean more;

        @Override
        public void register(DatagramPort port, DatagramHandler handler) {
            handlers.put(port, handler);
        }

        @Override
        public void unregister(DatagramPort port) {
            handlers.remove(port);
        }

        @Override
        public int poll() {
            int count = 0;
            more = false;
            for (Map.Entry<DatagramPort, DatagramHandler> each : handlers.entrySet()) {
                int read = each.getKey().poll(buffer, SHARE, each.getValue());
                more |= read == SHARE;
                count += read;
            }
            return count;
        }

        @Override
        public boolean hasMore() {
            return more;
        }

        @Override
        public void idle(long maxIdleNs) {
            // virtual time passes elsewhere
        }

        @Override
        public void signal() {
            // nobody waits
        }

        @Override
        public void close() {
            handlers.clear();
        }
    }
}
