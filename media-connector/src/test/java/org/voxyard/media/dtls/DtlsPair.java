package org.voxyard.media.dtls;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.voxyard.media.srtp.SrtpProfile;

/** A client session and a server session, joined by two links in memory. */
final class DtlsPair implements AutoCloseable {
    static final DtlsIdentity CLIENT_IDENTITY = DtlsIdentity.create(new SecureRandom(), Instant.EPOCH);
    static final DtlsIdentity SERVER_IDENTITY = DtlsIdentity.create(new SecureRandom(), Instant.EPOCH);

    final RecordedNews clientNews = new RecordedNews();
    final RecordedNews serverNews = new RecordedNews();
    final MemoryLink toServer;
    final MemoryLink toClient;
    final DtlsSession client;
    final DtlsSession server;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private DtlsPair(Setup setup) {
        toServer = new MemoryLink(setup.toServer);
        toClient = new MemoryLink(setup.toClient);
        client = new DtlsSession(
                new DtlsTerms(CLIENT_IDENTITY, setup.seenByClient, DtlsRole.CLIENT, setup.clientProfiles),
                toServer,
                clientNews,
                executor,
                setup.slots);
        server = new DtlsSession(
                new DtlsTerms(SERVER_IDENTITY, setup.seenByServer, DtlsRole.SERVER, setup.serverProfiles),
                toClient,
                serverNews,
                executor,
                setup.slots);
        toServer.connect(server);
        toClient.connect(client);
    }

    /** What a test may change before the hands shake. */
    static final class Setup {
        private Fingerprint seenByClient = SERVER_IDENTITY.fingerprint();
        private Fingerprint seenByServer = CLIENT_IDENTITY.fingerprint();
        private List<SrtpProfile> clientProfiles = DtlsTerms.PREFERRED_PROFILES;
        private List<SrtpProfile> serverProfiles = DtlsTerms.PREFERRED_PROFILES;
        private HandshakeSlots slots = HandshakeSlots.unlimited();
        private MemoryLink.Rule toServer = MemoryLink.FAITHFUL;
        private MemoryLink.Rule toClient = MemoryLink.FAITHFUL;

        Setup clientExpects(Fingerprint fingerprint) {
            seenByClient = fingerprint;
            return this;
        }

        Setup serverExpects(Fingerprint fingerprint) {
            seenByServer = fingerprint;
            return this;
        }

        Setup clientSpeaks(SrtpProfile... profiles) {
            clientProfiles = List.of(profiles);
            return this;
        }

        Setup serverSpeaks(SrtpProfile... profiles) {
            serverProfiles = List.of(profiles);
            return this;
        }

        Setup toServer(MemoryLink.Rule rule) {
            toServer = rule;
            return this;
        }

        Setup toClient(MemoryLink.Rule rule) {
            toClient = rule;
            return this;
        }

        Setup in(HandshakeSlots common) {
            slots = common;
            return this;
        }

        DtlsPair shakeHands() {
            DtlsPair pair = new DtlsPair(this);
            pair.client.start();
            return pair;
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        executor.close();
    }
}
