package org.voxyard.media.dtls;

import java.io.IOException;
import java.util.Arrays;
import java.util.Hashtable;
import org.bouncycastle.tls.AbstractTlsServer;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsServerContext;

/** Our side towards BouncyCastle when the peer is the DTLS client, as browsers are. */
final class DtlsServerPeer extends AbstractTlsServer {
    private final Handshake handshake;

    DtlsServerPeer(Handshake handshake) {
        super(handshake.identity().crypto());
        this.handshake = handshake;
    }

    @Override
    public void init(TlsServerContext itsContext) {
        super.init(itsContext);
        handshake.begin(itsContext);
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return handshake.cipherSuites();
    }

    @Override
    public int[] getSupportedGroups() {
        return Handshake.GROUPS.clone();
    }

    /** The first group on the client's list that we speak too; the superclass would take any curve it knows. */
    @Override
    protected int selectECDH(int minimumCurveBits) {
        int[] offered = context.getSecurityParametersHandshake().getClientSupportedGroups();
        return offered == null
                ? super.selectECDH(minimumCurveBits)
                : Arrays.stream(offered).filter(Handshake::speaks).findFirst().orElse(-1);
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return Handshake.TIMEOUT_MS;
    }

    @Override
    public int getHandshakeResendTimeMillis() {
        return Handshake.RESEND_MS;
    }

    /** Keys may not be exported without it (RFC 7627 §5.4). */
    @Override
    public boolean requiresExtendedMasterSecret() {
        return true;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        handshake.choose(TlsSRTPUtils.getUseSRTPExtension(extensions));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        TlsSRTPUtils.addUseSRTPExtension(extensions, handshake.chosenProfile());
        return extensions;
    }

    @Override
    public TlsCredentials getCredentials() throws IOException {
        return handshake.identity().credentials(context);
    }

    @Override
    public CertificateRequest getCertificateRequest() {
        short[] types = {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign};
        return new CertificateRequest(types, handshake.signatures(), null);
    }

    @Override
    public void notifyClientCertificate(Certificate certificate) throws IOException {
        handshake.check(certificate);
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        handshake.complete();
    }
}
