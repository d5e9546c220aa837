package org.voxyard.media.dtls;

import org.bouncycastle.tls.TlsFatalAlert;

/** Our own decision to end a handshake: the alert for the peer and one plain sentence for the owner. */
final class DtlsRefusal extends TlsFatalAlert {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    DtlsRefusal(short alertDescription, String sentence) {
        super(alertDescription, sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
