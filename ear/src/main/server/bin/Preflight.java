import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * Looks before the server leaps: are its ports free, does multicast come back on its interface? Ends with status 1 after
 * one sentence that says what to do. Arguments: bind address, TCP ports HTTP, HTTPS and management, UDP media port,
 * multicast interface (empty: that of the bind address).
 */
final class Preflight {
    /** A group of the demo's block that no loop uses. */
    private static final InetAddress PROBE_GROUP = InetAddress.ofLiteral("239.192.7.255");

    public static void main(String[] arguments) throws IOException {
        InetAddress address = addressOf(arguments[0]);
        for (int i = 1; i <= 3; i++) {
            requireFreeTcp(i == 3 ? InetAddress.getLoopbackAddress() : address, Integer.parseInt(arguments[i]));
        }
        requireFreeUdp(address, Integer.parseInt(arguments[4]));
        requireMulticast(interfaceOf(arguments[5], address));
    }

    private static InetAddress addressOf(String text) {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(text))) {
            return probe.getInetAddress();
        } catch (IOException e) {
            throw refuse("VOXYARD_BIND_ADDRESS is %s, which this host does not have: set one that 'ip address' lists.", text);
        }
    }

    private static void requireFreeTcp(InetAddress address, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            throw refuseBind("TCP", address, port, e);
        }
    }

    private static void requireFreeUdp(InetAddress address, int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, port))) {
            socket.setReuseAddress(false);
        } catch (BindException e) {
            throw refuseBind("UDP", address, port, e);
        }
    }

    private static NetworkInterface interfaceOf(String name, InetAddress address) throws SocketException {
        if (name.isEmpty()) {
            return address.isAnyLocalAddress() ? null : NetworkInterface.getByInetAddress(address);
        }
        NetworkInterface found = NetworkInterface.getByName(name);
        if (found == null) {
            throw refuse("This host has no network interface %s: set VOXYARD_MULTICAST_INTERFACE to one that it has.", name);
        }
        return found;
    }

    private static void requireMulticast(NetworkInterface chosen) throws IOException {
        if (chosen == null) {
            return; // the engine chooses and reports
        }
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, chosen);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 0);
            channel.bind(new InetSocketAddress(0));
            channel.join(PROBE_GROUP, chosen);
            int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            channel.send(ByteBuffer.allocate(1), new InetSocketAddress(PROBE_GROUP, port));
            channel.socket().setSoTimeout(1000);
            channel.socket().receive(new DatagramPacket(new byte[1], 1));
        } catch (SocketException | SocketTimeoutException e) {
            throw refuse(
                    "No multicast on interface %s (%s): set VOXYARD_MULTICAST_INTERFACE to one that carries it.",
                    chosen.getName(), e.getMessage());
        }
    }

    private static Error refuseBind(String protocol, InetAddress address, int port, BindException cause) {
        return refuse("Cannot use %s port %d on %s (%s): stop the program that has it, or start with --port-offset 100.",
                protocol, port, address.getHostAddress(), cause.getMessage());
    }

    private static Error refuse(String sentence, Object... facts) {
        System.err.printf(sentence + "%n", facts);
        System.exit(1);
        return new AssertionError();
    }
}
