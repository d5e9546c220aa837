package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.bouncycastle.tls.DatagramTransport;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.sim.Script;

/** What a peer sends before he has proved who he is ends in a refusal: no keys, bounded memory. */
class DtlsFuzzTest {
    private static final long MOST_BYTES = 32 * 1024 * 1024;

    @FuzzTest(maxDuration = "60s")
    void theGuardReadsEveryDatagram(byte[] datagram) {
        RecordedNews news = new RecordedNews();
        DtlsTerms terms =
                new DtlsTerms(DtlsPair.SERVER_IDENTITY, DtlsPair.CLIENT_IDENTITY.fingerprint(), DtlsRole.SERVER);
        try (DtlsSession session = new DtlsSession(terms, (buf, off, len) -> {}, news, task -> {})) {
            boolean taken = session.offer(datagram, 0, datagram.length);
            assertEquals(taken ? 0 : 1, session.refused());
        }
    }

    @FuzzTest(maxDuration = "60s")
    void noClientGetsKeysByNonsense(byte[] script) {
        handshake(script, DtlsRole.SERVER);
    }

    @FuzzTest(maxDuration = "60s")
    void noServerGetsKeysByNonsense(byte[] script) {
        handshake(script, DtlsRole.CLIENT);
    }

    private static void handshake(byte[] script, DtlsRole role) {
        boolean[] keyed = new boolean[1];
        DtlsTerms terms = new DtlsTerms(DtlsPair.SERVER_IDENTITY, DtlsPair.CLIENT_IDENTITY.fingerprint(), role);
        Handshake handshake = new Handshake(terms, keys -> keyed[0] = true);
        ScriptedPeer peer = new ScriptedPeer(script);
        long bytes = AllocationMeter.bytesAllocatedBy(() -> shake(handshake, role, peer));
        assertFalse(keyed[0]);
        assertTrue(bytes < MOST_BYTES, bytes + " bytes for one handshake");
    }

    /** As {@link DtlsSession} does: these two kinds of exception are a failure to be told, any other one is a bug. */
    private static void shake(Handshake handshake, DtlsRole role, DatagramTransport peer) {
        try {
            if (role == DtlsRole.SERVER) {
                new DTLSServerProtocol().accept(new DtlsServerPeer(handshake), peer);
            } else {
                new DTLSClientProtocol().connect(new DtlsClientPeer(handshake), peer);
            }
        } catch (IOException | RuntimeException e) {
            assertFalse(FailureSentence.of(e).isBlank());
        }
    }

    /** Sends its script's datagrams that the guard admits, hears nothing, and is gone. */
    private static final class ScriptedPeer implements DatagramTransport {
        private final Queue<byte[]> datagrams = new ArrayDeque<>();

        ScriptedPeer(byte[] script) {
            for (Script.Step step : Script.stepsOf(script)) {
                if (HandshakeGuard.admits(step.bytes(), 0, step.bytes().length)) {
                    datagrams.add(step.bytes());
                }
            }
        }

        @Override
        public int getReceiveLimit() {
            return QueuedTransport.RECEIVE_LIMIT_BYTES;
        }

        @Override
        public int getSendLimit() {
            return 1200;
        }

        @Override
        public int receive(byte[] buf, int off, int len, int waitMillis) throws IOException {
            byte[] next = datagrams.poll();
            if (next == null) {
                throw new IOException("The peer is gone");
            }
            int length = Math.min(len, next.length);
            System.arraycopy(next, 0, buf, off, length);
            return length;
        }

        @Override
        public void send(byte[] buf, int off, int len) {
            // heard by nobody
        }

        @Override
        public void close() {
            datagrams.clear();
        }
    }
}
