package org.voxyard.media.srtp;

import java.util.Arrays;
import org.voxyard.media.rtp.NetworkOrder;

/** What packets are protected with, derived from the master key by RFC 3711 §4.3 with key derivation rate 0. */
final class SessionKeys {
    private static final int LABEL_RTP = 0x00;
    private static final int LABEL_RTCP = 0x03;
    private static final int ENCRYPTION = 0;
    private static final int AUTHENTICATION = 1;
    private static final int SALTING = 2;
    /** Where the label stands in the 112-bit salt: right behind it come the 48 bits of index / rate, which are 0. */
    private static final int LABEL_POSITION = 7;

    final byte[] encryptionKey;
    final byte[] authenticationKey;
    final byte[] salt;

    SessionKeys(byte[] encryptionKey, byte[] authenticationKey, byte[] salt) {
        this.encryptionKey = encryptionKey;
        this.authenticationKey = authenticationKey;
        this.salt = salt;
    }

    static SessionKeys ofRtp(SrtpProfile profile, byte[] masterKey, byte[] masterSalt) {
        return derive(profile, masterKey, masterSalt, LABEL_RTP);
    }

    static SessionKeys ofRtcp(SrtpProfile profile, byte[] masterKey, byte[] masterSalt) {
        return derive(profile, masterKey, masterSalt, LABEL_RTCP);
    }

    private static SessionKeys derive(SrtpProfile profile, byte[] masterKey, byte[] masterSalt, int firstLabel) {
        KeyStream prf = new KeyStream(masterKey);
        return new SessionKeys(
                derive(prf, masterSalt, firstLabel + ENCRYPTION, profile.keyLength()),
                derive(prf, masterSalt, firstLabel + AUTHENTICATION, profile.authKeyLength()),
                derive(prf, masterSalt, firstLabel + SALTING, profile.saltLength()));
    }

    /** AES-CM of (salt XOR label) times 2^16; a 96-bit salt is padded with zeros on the right (RFC 7714 §11). */
    private static byte[] derive(KeyStream prf, byte[] masterSalt, int label, int length) {
        byte[] counterBlock = Arrays.copyOf(masterSalt, KeyStream.BLOCK_LENGTH);
        counterBlock[LABEL_POSITION] ^= (byte) label;
        byte[] derived = new byte[length];
        KeyStreamBuffer stream = new KeyStreamBuffer();
        prf.generate(
                stream, NetworkOrder.getLong(counterBlock, 0), NetworkOrder.getLong(counterBlock, Long.BYTES), length);
        stream.xor(0, derived, 0, length);
        return derived;
    }
}
