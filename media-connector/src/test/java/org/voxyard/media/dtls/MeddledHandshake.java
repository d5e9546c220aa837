package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DTLSServerProtocol;
import org.voxyard.media.codec.AllocationMeter;

/** A handshake between a client and a server of ours with somebody on the wire between them. */
final class MeddledHandshake {
    private static final long MOST_BYTES = 32 * 1024 * 1024;

    private final Side client = new Side(DtlsRole.CLIENT, DtlsPair.CLIENT_IDENTITY, DtlsPair.SERVER_IDENTITY);
    private final Side server = new Side(DtlsRole.SERVER, DtlsPair.SERVER_IDENTITY, DtlsPair.CLIENT_IDENTITY);

    /** Lets it happen to its end on two threads. */
    MeddledHandshake(MemoryWire.Meddler meddler) throws InterruptedException {
        MemoryWire wire = new MemoryWire(meddler);
        Thread other = Thread.ofPlatform().start(() -> client.live(wire));
        server.live(wire);
        other.join();
    }

    boolean hasKeys(DtlsRole role) {
        return (role == DtlsRole.CLIENT ? client : server).keys.isPresent();
    }

    /** Whatever was done to it: no other exception than a refusal, no end of memory, and no two who hold different keys. */
    void check() {
        client.check();
        server.check();
        if (client.keys.isPresent() && server.keys.isPresent()) {
            KeyProbe.assertCrosswise(client.keys.get(), server.keys.get());
        }
    }

    private static final class Side {
        private final DtlsRole role;
        private final Handshake handshake;
        private Optional<SrtpKeys> keys = Optional.empty();
        private Optional<Exception> refusal = Optional.empty();
        private long bytes = Long.MAX_VALUE;

        Side(DtlsRole role, DtlsIdentity own, DtlsIdentity peer) {
            this.role = role;
            handshake =
                    new Handshake(new DtlsTerms(own, peer.fingerprint(), role), agreed -> keys = Optional.of(agreed));
        }

        void live(MemoryWire wire) {
            MemoryWire.End end = wire.end(role);
            try {
                bytes = AllocationMeter.bytesAllocatedBy(() -> shake(end));
            } finally {
                end.leave();
            }
        }

        /** As {@link DtlsSession} does: these two kinds of exception are a failure to be told, any other one is a bug. */
        private void shake(MemoryWire.End end) {
            try {
                if (role == DtlsRole.SERVER) {
                    end.changesCipherWhen(handshake::awaitsFinished);
                    new DTLSServerProtocol().accept(new DtlsServerPeer(handshake), end);
                } else {
                    end.changesCipherWhen(handshake::awaitsFinished);
                    new DTLSClientProtocol().connect(new DtlsClientPeer(handshake), end);
                }
            } catch (IOException | RuntimeException e) {
                refusal = Optional.of(e);
            }
        }

        void check() {
            assertTrue(bytes < MOST_BYTES, bytes + " bytes as " + role);
            refusal.ifPresent(e -> assertFalse(FailureSentence.of(e).isBlank()));
            assertTrue(keys.isPresent() || refusal.isPresent(), "neither keys nor a refusal as " + role);
        }
    }
}
