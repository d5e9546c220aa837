package org.voxyard.media.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** A port on the host's UDP stack. */
final class UdpPort implements DatagramPort {
    private final DatagramChannel channel;
    private final ByteBuffer received = ByteBuffer.allocateDirect(MAX_DATAGRAM_BYTES);

    UdpPort(DatagramChannel channel) {
        this.channel = channel;
    }

    DatagramChannel channel() {
        return channel;
    }

    @Override
    public int poll(byte[] buffer, int limit, DatagramHandler handler) {
        for (int count = 0; count < limit; count++) {
            received.clear();
            InetSocketAddress source = receive();
            if (source == null) {
                return count;
            }
            int length = received.flip().remaining();
            received.get(buffer, 0, length);
            handler.onDatagram(buffer, length, source);
        }
        return limit;
    }

    /** Null when nothing waits. An ICMP error of an earlier send counts as nothing: the next read goes on. */
    private InetSocketAddress receive() {
        try {
            return channel.isOpen() ? (InetSocketAddress) channel.receive(received) : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public DatagramSender sender() {
        ByteBuffer outgoing = ByteBuffer.allocateDirect(MAX_DATAGRAM_BYTES);
        return (buffer, offset, length, destination) -> {
            outgoing.clear().put(buffer, offset, length).flip();
            try {
                return channel.send(outgoing, destination) == length;
            } catch (IOException e) {
                return false;
            }
        };
    }

    @Override
    public InetSocketAddress localAddress() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
