package org.voxyard.media.srtp;

import java.util.Arrays;

/** Master key and master salt of one direction (RFC 3711 §3.2.1). Holds a secret: has no {@code toString} that shows it. */
public final class SrtpMasterKey {
    private final SrtpProfile profile;
    private final byte[] key;
    private final byte[] salt;

    /** @throws IllegalArgumentException if a length is not the profile's */
    public SrtpMasterKey(SrtpProfile profile, byte[] key, byte[] salt) {
        if (key.length != profile.keyLength() || salt.length != profile.saltLength()) {
            throw new IllegalArgumentException(profile + " with key of " + key.length + ", salt of " + salt.length);
        }
        this.profile = profile;
        this.key = key.clone();
        this.salt = salt.clone();
    }

    /** What the DTLS client sends with, out of the exported {@link SrtpProfile#keyingMaterialLength} bytes. */
    public static SrtpMasterKey ofDtlsClient(SrtpProfile profile, byte[] keyingMaterial) {
        return ofDtls(profile, keyingMaterial, 0);
    }

    /** What the DTLS server sends with. */
    public static SrtpMasterKey ofDtlsServer(SrtpProfile profile, byte[] keyingMaterial) {
        return ofDtls(profile, keyingMaterial, 1);
    }

    public SrtpProfile profile() {
        return profile;
    }

    /** The session keys of RTP. */
    SessionKeys rtpKeys() {
        return SessionKeys.ofRtp(profile, key, salt);
    }

    /** The session keys of RTCP. */
    SessionKeys rtcpKeys() {
        return SessionKeys.ofRtcp(profile, key, salt);
    }

    /** RFC 5764 §4.2: client key, server key, client salt, server salt. */
    private static SrtpMasterKey ofDtls(SrtpProfile profile, byte[] keyingMaterial, int side) {
        if (keyingMaterial.length != profile.keyingMaterialLength()) {
            throw new IllegalArgumentException(profile + " with keying material of " + keyingMaterial.length);
        }
        int keyAt = side * profile.keyLength();
        int saltAt = 2 * profile.keyLength() + side * profile.saltLength();
        return new SrtpMasterKey(
                profile,
                Arrays.copyOfRange(keyingMaterial, keyAt, keyAt + profile.keyLength()),
                Arrays.copyOfRange(keyingMaterial, saltAt, saltAt + profile.saltLength()));
    }
}
