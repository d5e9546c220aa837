package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DTLSClientProtocol;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.voxyard.media.srtp.SrtpProfile;

/** A DTLS client that is not ours: it takes any server and has no certificate. */
final class StrangeClient extends DefaultTlsClient implements TlsAuthentication {
    private final ProtocolVersion[] versions;
    private final int[] suites;

    StrangeClient(ProtocolVersion[] versions, int... suites) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.versions = versions;
        this.suites = suites;
    }

    /** Tries to shake hands with a session of ours; returns why that session refuses. */
    String refusal() {
        RecordedNews news = new RecordedNews();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            DtlsTerms terms =
                    new DtlsTerms(DtlsPair.SERVER_IDENTITY, DtlsPair.CLIENT_IDENTITY.fingerprint(), DtlsRole.SERVER);
            MemoryLink toServer = new MemoryLink(MemoryLink.FAITHFUL);
            QueuedTransport transport = new QueuedTransport(toServer, HandshakeSlots.unlimited(), () -> true);
            DatagramSink toUs = (buf, off, len) -> transport.offer(Arrays.copyOfRange(buf, off, off + len));
            toServer.connect(new DtlsSession(terms, toUs, news, executor));
            assertThrows(IOException.class, () -> new DTLSClientProtocol().connect(this, transport));
            return news.failure();
        }
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return versions;
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return suites;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        int[] profiles = {SrtpProfile.AEAD_AES_128_GCM.code()};
        TlsSRTPUtils.addUseSRTPExtension(extensions, new UseSRTPData(profiles, new byte[0]));
        return extensions;
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return this;
    }

    @Override
    public void notifyServerCertificate(TlsServerCertificate certificate) {}

    @Override
    public TlsCredentials getClientCredentials(CertificateRequest request) {
        return null;
    }
}
