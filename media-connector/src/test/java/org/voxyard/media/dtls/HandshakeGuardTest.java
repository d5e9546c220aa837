package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.ContentType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsNullNullCipher;
import org.junit.jupiter.api.Test;

class HandshakeGuardTest {
    private static final int HIGHEST = HandshakeGuard.MAX_MESSAGE_BYTES;

    @Test
    void admitsWhatAnHonestPeerClaims() {
        assertTrue(admits(record(22, 0, fragment(HIGHEST, 8))));
        assertTrue(admits(record(22, 0, fragment(8, 8), fragment(20, 4)), record(20, 0, new byte[] {1})));
    }

    @Test
    void refusesAClaimInAnyFragmentOfAnyRecord() {
        byte[] claim = fragment(HIGHEST + 1, 8);
        assertFalse(admits(record(22, 0, claim)));
        assertFalse(admits(record(22, 0, fragment(8, 8), claim)));
        assertFalse(admits(record(20, 0, new byte[] {1}), record(22, 0, claim)));
        assertFalse(admits(record(22, 0, fragment(0xffffff, 8))));
    }

    @Test
    void leavesEncryptedRecordsAlone() {
        assertTrue(admits(record(22, 1, fragment(0xffffff, 8))));
    }

    @Test
    void refusesACutRecord() {
        byte[] whole = record(22, 0, fragment(8, 8));
        for (int length = 1; length < whole.length; length++) {
            assertFalse(HandshakeGuard.admits(whole, 0, length));
        }
    }

    @Property
    void readsNothingOutsideADatagram(@ForAll byte[] datagram) {
        byte[] amongZeros = Arrays.copyOf(datagram, datagram.length + 32);
        byte[] amongOnes = amongZeros.clone();
        Arrays.fill(amongOnes, datagram.length, amongOnes.length, (byte) 0xff);
        assertEquals(
                HandshakeGuard.admits(amongZeros, 0, datagram.length),
                HandshakeGuard.admits(amongOnes, 0, datagram.length));
    }

    @Test
    void boundsDecryptedRecordsToo() {
        TlsCipher cipher = BoundedTlsCrypto.bound(TlsNullNullCipher.INSTANCE);
        byte[] claim = fragment(HIGHEST + 1, 8);
        var alert = assertThrows(
                TlsFatalAlert.class,
                () -> cipher.decodeCiphertext(
                        0, ContentType.handshake, ProtocolVersion.DTLSv12, claim, 0, claim.length));
        assertEquals(AlertDescription.bad_record_mac, alert.getAlertDescription());
    }

    private static boolean admits(byte[]... records) {
        ByteArrayOutputStream datagram = new ByteArrayOutputStream();
        for (byte[] record : records) {
            datagram.writeBytes(record);
        }
        return HandshakeGuard.admits(datagram.toByteArray(), 0, datagram.size());
    }

    static byte[] record(int type, int epoch, byte[]... fragments) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] fragment : fragments) {
            body.writeBytes(fragment);
        }
        byte[] header = {(byte) type, (byte) 0xfe, (byte) 0xfd, 0, (byte) epoch, 0, 0, 0, 0, 0, 0, 0, 0};
        header[11] = (byte) (body.size() >> 8);
        header[12] = (byte) body.size();
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(header);
        record.writeBytes(body.toByteArray());
        return record.toByteArray();
    }

    /** A ClientHello fragment that claims {@code messageBytes} and carries {@code bytes}. */
    static byte[] fragment(int messageBytes, int bytes) {
        byte[] fragment = new byte[12 + bytes];
        fragment[0] = 1;
        fragment[1] = (byte) (messageBytes >> 16);
        fragment[2] = (byte) (messageBytes >> 8);
        fragment[3] = (byte) messageBytes;
        fragment[11] = (byte) bytes;
        return fragment;
    }
}
