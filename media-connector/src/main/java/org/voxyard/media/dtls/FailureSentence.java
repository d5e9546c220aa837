package org.voxyard.media.dtls;

import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.bouncycastle.tls.TlsTimeoutException;

/** Why a handshake failed, in one plain sentence for the owner. */
final class FailureSentence {
    private FailureSentence() {}

    static String of(Exception failure) {
        return switch (failure) {
            case DtlsRefusal refusal -> refusal.sentence();
            case TlsTimeoutException _ ->
                "The DTLS handshake did not end within " + Handshake.TIMEOUT_MS / 1000 + " s.";
            case TlsFatalAlertReceived alert ->
                "The peer refused the DTLS handshake: " + name(alert.getAlertDescription());
            case TlsFatalAlert alert -> "The DTLS handshake was not acceptable: " + name(alert.getAlertDescription());
            default -> "The DTLS handshake broke off: " + failure.getClass().getSimpleName() + ".";
        };
    }

    private static String name(short alertDescription) {
        return AlertDescription.getName(alertDescription) + ".";
    }
}
