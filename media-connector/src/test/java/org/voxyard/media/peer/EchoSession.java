package org.voxyard.media.peer;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.voxyard.media.api.Ssrc;
import org.voxyard.media.dtls.DtlsListener;
import org.voxyard.media.dtls.DtlsSession;
import org.voxyard.media.dtls.DtlsTerms;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.ice.IceAnswer;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.ice.IceLite;
import org.voxyard.media.ice.StunMessage;
import org.voxyard.media.rtp.NetworkOrder;
import org.voxyard.media.sdp.SdpAnswer;
import org.voxyard.media.sdp.SdpOffer;
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.srtp.SrtpSender;
import org.voxyard.media.transport.DatagramPort;
import org.voxyard.media.transport.PacketKind;

/** One browser at the {@link EchoServer}; its thread only, but for the futures and the queue. */
final class EchoSession implements DtlsListener, AutoCloseable {
    /** Every packet that the browser sent, opened. */
    final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();

    /** Where the browser is, every time that it moves. */
    final BlockingQueue<InetSocketAddress> addresses = new LinkedBlockingQueue<>();

    /** Whether its keys are installed. */
    final CompletableFuture<Void> ready = new CompletableFuture<>();

    final CompletableFuture<Void> closed = new CompletableFuture<>();

    private final EchoServer server;
    private final SdpOffer offer;
    private final byte[] packet = new byte[DatagramPort.MAX_DATAGRAM_BYTES];
    private volatile DtlsSession dtls;
    private InetSocketAddress address;
    private SrtpReceiver receiver;
    private SrtpSender sender;

    EchoSession(EchoServer server, Fingerprint fingerprint, List<InetSocketAddress> candidates) {
        this.server = server;
        IceCredentials ice = IceCredentials.random(server.random);
        Ssrc ssrc = new Ssrc(server.random.nextInt());
        offer = new SdpOffer(server.random.nextLong(Long.MAX_VALUE), ice, fingerprint, ssrc, false, candidates);
    }

    SdpOffer offer() {
        return offer;
    }

    void open(SdpAnswer answer) {
        DtlsTerms terms = new DtlsTerms(server.identity, answer.fingerprint(), answer.ourRole());
        dtls = new DtlsSession(terms, this::transmit, this, server.handshakes);
    }

    boolean answers(StunMessage check, InetSocketAddress source) {
        IceAnswer answer = IceLite.answer(check, source, offer.ice(), Optional.empty(), packet);
        server.send(packet, answer.length(), source);
        if (answer instanceof IceAnswer.Refused) {
            return false;
        }
        if (!source.equals(address)) {
            addresses.add(source);
            address = source;
        }
        dtls.start();
        return true;
    }

    void onDatagram(PacketKind kind, byte[] buffer, int length) {
        if (kind == PacketKind.DTLS) {
            dtls.offer(buffer, 0, length);
        } else if (kind == PacketKind.RTP && receiver != null) {
            echo(buffer, receiver.unprotect(buffer, 0, length));
        }
    }

    @Override
    public void onKeys(SrtpKeys keys) {
        server.execute(() -> {
            receiver = new SrtpReceiver(keys.receive());
            sender = new SrtpSender(keys.send());
            ready.complete(null);
        });
    }

    @Override
    public void onClosed() {
        closed.complete(null);
    }

    @Override
    public void onFailed(String sentence) {
        ready.completeExceptionally(new IllegalStateException(sentence));
    }

    @Override
    public void close() {
        dtls.close();
    }

    private void echo(byte[] buffer, int length) {
        if (length < 0) {
            throw new IllegalStateException("SRTP of a simulated browser is wrong: " + length);
        }
        heard.add(Arrays.copyOf(buffer, length));
        NetworkOrder.putInt(buffer, 8, offer.ssrc().value());
        server.send(buffer, sender.protect(buffer, 0, length), address);
    }

    private void transmit(byte[] buf, int off, int len) {
        byte[] datagram = Arrays.copyOfRange(buf, off, off + len);
        server.execute(() -> server.send(datagram, len, address));
    }
}
