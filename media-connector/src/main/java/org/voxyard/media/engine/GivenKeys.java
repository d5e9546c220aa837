package org.voxyard.media.engine;

import java.util.Arrays;
import org.voxyard.media.api.SdesKeys;
import org.voxyard.media.api.SrtpSuite;
import org.voxyard.media.srtp.SrtpMasterKey;
import org.voxyard.media.srtp.SrtpProfile;
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.srtp.SrtpSender;

/** Makes SRTP contexts of keys that came by signalling. */
final class GivenKeys {
    private GivenKeys() {}

    static SrtpSender sender(SdesKeys keys) {
        return new SrtpSender(masterKey(keys.suite(), keys.send()));
    }

    static SrtpReceiver receiver(SdesKeys keys) {
        return new SrtpReceiver(masterKey(keys.suite(), keys.receive()));
    }

    private static SrtpMasterKey masterKey(SrtpSuite suite, byte[] keyAndSalt) {
        byte[] key = Arrays.copyOf(keyAndSalt, suite.keyBytes());
        byte[] salt = Arrays.copyOfRange(keyAndSalt, suite.keyBytes(), keyAndSalt.length);
        return new SrtpMasterKey(profile(suite), key, salt);
    }

    private static SrtpProfile profile(SrtpSuite suite) {
        return switch (suite) {
            case AES_CM_128_HMAC_SHA1_80 -> SrtpProfile.AES128_CM_HMAC_SHA1_80;
            case AEAD_AES_128_GCM -> SrtpProfile.AEAD_AES_128_GCM;
            case AEAD_AES_256_GCM -> SrtpProfile.AEAD_AES_256_GCM;
        };
    }
}
