package org.voxyard.media.dtls;

import org.bouncycastle.tls.TlsContext;
import org.voxyard.media.srtp.SrtpMasterKey;
import org.voxyard.media.srtp.SrtpProfile;

/**
 * The SRTP keys that a handshake ended in, as seen from our side, in either role (RFC 5764 §4.2).
 *
 * @param send protects what we send; the peer's {@code receive}
 * @param receive opens what we receive; the peer's {@code send}
 */
public record SrtpKeys(SrtpMasterKey send, SrtpMasterKey receive) {
    private static final String EXPORTER_LABEL = "EXTRACTOR-dtls_srtp";

    public SrtpProfile profile() {
        return send.profile();
    }

    /** Works only while BouncyCastle tells that the handshake is complete. */
    static SrtpKeys export(TlsContext context, SrtpProfile profile) {
        byte[] material = context.exportKeyingMaterial(EXPORTER_LABEL, null, profile.keyingMaterialLength());
        SrtpMasterKey client = SrtpMasterKey.ofDtlsClient(profile, material);
        SrtpMasterKey server = SrtpMasterKey.ofDtlsServer(profile, material);
        return context.isServer() ? new SrtpKeys(server, client) : new SrtpKeys(client, server);
    }
}
