package org.voxyard.media.dtls;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.ContentType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsDecodeResult;
import org.bouncycastle.tls.crypto.TlsEncodeResult;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * BouncyCastle's lightweight cryptography, with the limit of {@link HandshakeGuard} on encrypted handshake records too: a
 * peer that has agreed on keys but not yet proved its certificate could else make the reassembler allocate 256 MiB.
 */
final class BoundedTlsCrypto extends BcTlsCrypto {
    BoundedTlsCrypto(SecureRandom random) {
        super(random);
    }

    @Override
    public TlsCipher createCipher(TlsCryptoParameters parameters, int encryptionAlgorithm, int macAlgorithm)
            throws IOException {
        return bound(super.createCipher(parameters, encryptionAlgorithm, macAlgorithm));
    }

    static TlsCipher bound(TlsCipher cipher) {
        return new BoundedCipher(cipher);
    }

    private record BoundedCipher(TlsCipher cipher) implements TlsCipher {

        /** An alert of bad_record_mac makes the record layer drop the record in silence. */
        @Override
        public TlsDecodeResult decodeCiphertext(
                long seqNo, short recordType, ProtocolVersion version, byte[] ciphertext, int offset, int len)
                throws IOException {
            TlsDecodeResult plain = cipher.decodeCiphertext(seqNo, recordType, version, ciphertext, offset, len);
            if (plain.contentType == ContentType.handshake
                    && !HandshakeGuard.admitsMessages(plain.buf, plain.off, plain.off + plain.len)) {
                throw new TlsFatalAlert(AlertDescription.bad_record_mac);
            }
            return plain;
        }

        @Override
        public TlsEncodeResult encodePlaintext(
                long seqNo,
                short contentType,
                ProtocolVersion version,
                int headerBytes,
                byte[] plain,
                int offset,
                int len)
                throws IOException {
            return cipher.encodePlaintext(seqNo, contentType, version, headerBytes, plain, offset, len);
        }

        @Override
        public int getCiphertextDecodeLimit(int plaintextLimit) {
            return cipher.getCiphertextDecodeLimit(plaintextLimit);
        }

        @Override
        public int getCiphertextEncodeLimit(int plaintextLimit) {
            return cipher.getCiphertextEncodeLimit(plaintextLimit);
        }

        @Override
        public int getPlaintextDecodeLimit(int ciphertextLimit) {
            return cipher.getPlaintextDecodeLimit(ciphertextLimit);
        }

        @Override
        public int getPlaintextEncodeLimit(int ciphertextLimit) {
            return cipher.getPlaintextEncodeLimit(ciphertextLimit);
        }

        @Override
        public void rekeyDecoder() throws IOException {
            cipher.rekeyDecoder();
        }

        @Override
        public void rekeyEncoder() throws IOException {
            cipher.rekeyEncoder();
        }

        @Override
        public boolean usesOpaqueRecordTypeDecode() {
            return cipher.usesOpaqueRecordTypeDecode();
        }

        @Override
        public boolean usesOpaqueRecordTypeEncode() {
            return cipher.usesOpaqueRecordTypeEncode();
        }
    }
}
