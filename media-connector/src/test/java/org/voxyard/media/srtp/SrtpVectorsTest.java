package org.voxyard.media.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Packets of RFC 7714 §16 and §17, and the one of libsrtp's reference test for the profile without vectors of its own. */
class SrtpVectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String KEY_128 = "000102030405060708090a0b0c0d0e0f";
    private static final String KEY_256 = KEY_128 + "101112131415161718191a1b1c1d1e1f";
    private static final String SALT = "517569642070726f2071756f";

    private static final int RTP_SSRC = 0x5501_A0B2;
    private static final int RTP_INDEX = 0xF17B;
    private static final int RTP_HEADER_LENGTH = 12;
    private static final String RTP =
            "8040f17b8041f8d35501a0b2" + "47616c6c696120657374206f6d6e69732064697669736120696e207061727465732074726573";

    private static final int RTCP_SSRC = 0x4D61_7273;
    private static final int RTCP_INDEX = 0x5D4;
    private static final String RTCP = "81c8000d4d6172734e5450314e545032525450200000042a0000e9304c756e61"
            + "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef";

    @Test
    void rtpUnderAes128GcmIsThatOfSection16_1() {
        String srtp = "8040f17b8041f8d35501a0b2"
                + "f24de3a3fb34de6cacba861c9d7e4bcabe633bd50d294e6f42a5f47a51c7d19b36de3adf8833"
                + "899d7f27beb16a9152cf765ee4390cce";
        assertEquals(srtp, protectRtp(KEY_128));
        assertEquals(RTP, unprotectRtp(KEY_128, srtp));
    }

    @Test
    void rtpUnderAes256GcmIsThatOfSection16_2() {
        String srtp = "8040f17b8041f8d35501a0b2"
                + "32b1de78a822fe12ef9f78fa332e33aab18012389a58e2f3b50b2a0276ffae0f1ba63799b87b"
                + "7aa3db36dfffd6b0f9bb7878d7a76c13";
        assertEquals(srtp, protectRtp(KEY_256));
        assertEquals(RTP, unprotectRtp(KEY_256, srtp));
    }

    @Test
    void rtcpUnderAes128GcmIsThatOfSection17_1() {
        String srtcp = "81c8000d4d61727363e94885dcdab67ca727d7662f6b7e997ff5c0f76c06f32dc676a5f1730d6fda"
                + "4ce09b4686303ded0bb9275bc84aa45896cf4d2fc5abf87245d9eade800005d4";
        assertEquals(srtcp, protectRtcp(KEY_128));
        assertEquals(RTCP, unprotectRtcp(KEY_128, srtcp));
    }

    @Test
    void rtcpUnderAes256GcmIsThatOfSection17_2() {
        String srtcp = "81c8000d4d617273d50ae4d1f5ce5d304ba297e47d470c282c3ece5dbffe0a50a2eaa5c1110555be"
                + "8415f658c61de0476f1b6fad1d1eb30c4446839f57ff6f6cb26ac3be800005d4";
        assertEquals(srtcp, protectRtcp(KEY_256));
        assertEquals(RTCP, unprotectRtcp(KEY_256, srtcp));
    }

    @Test
    void rtpUnderCounterModeIsThatOfTheReferenceImplementation() {
        SrtpMasterKey masterKey = new SrtpMasterKey(
                SrtpProfile.AES128_CM_HMAC_SHA1_80,
                HEX.parseHex("e1f97a0d3e018be0d64fa32c06de4139"),
                HEX.parseHex("0ec675ad498afeebb6960b3aabe6"));
        String plain = "800f1234decafbadcafebabe" + "abababababababababababababababab";
        byte[] buffer = room(plain);

        int protectedLength = new SrtpSender(masterKey).protect(buffer, 0, plain.length() / 2);
        assertEquals(
                "800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc99ea179b8dbb",
                HEX.formatHex(buffer, 0, protectedLength));

        int plainLength = new SrtpReceiver(masterKey).unprotect(buffer, 0, protectedLength);
        assertEquals(plain, HEX.formatHex(buffer, 0, plainLength));
    }

    @Test
    void anyBitThatFlipsMakesAVectorUnauthentic() {
        byte[] srtp = HEX.parseHex(protectRtp(KEY_128));
        for (int bit = 0; bit < 8 * srtp.length; bit++) {
            byte[] damaged = srtp.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertFalse(open(KEY_128, damaged), "bit " + bit);
        }
    }

    private static String protectRtp(String key) {
        byte[] buffer = room(RTP);
        int length = cipher(key).protect(buffer, 0, RTP_HEADER_LENGTH, RTP.length() / 2, RTP_SSRC, RTP_INDEX);
        return HEX.formatHex(buffer, 0, length);
    }

    private static String unprotectRtp(String key, String srtp) {
        byte[] buffer = HEX.parseHex(srtp);
        assertTrue(open(key, buffer));
        return HEX.formatHex(buffer, 0, buffer.length - SrtpProfile.AEAD_AES_128_GCM.tagLength());
    }

    private static boolean open(String key, byte[] srtp) {
        return cipher(key).unprotect(srtp, 0, RTP_HEADER_LENGTH, srtp.length, RTP_SSRC, RTP_INDEX);
    }

    private static String protectRtcp(String key) {
        byte[] buffer = room(RTCP);
        int length = cipher(key).protectRtcp(buffer, 0, RTCP.length() / 2, RTCP_SSRC, RTCP_INDEX);
        return HEX.formatHex(buffer, 0, length);
    }

    private static String unprotectRtcp(String key, String srtcp) {
        byte[] buffer = HEX.parseHex(srtcp);
        assertTrue(cipher(key).unprotectRtcp(buffer, 0, buffer.length, RTCP_SSRC));
        return HEX.formatHex(buffer, 0, buffer.length - SrtpProfile.AEAD_AES_128_GCM.rtcpOverhead());
    }

    private static PacketCipher cipher(String key) {
        return new GaloisCounterMode(new SessionKeys(HEX.parseHex(key), new byte[0], HEX.parseHex(SALT)));
    }

    private static byte[] room(String packet) {
        return Arrays.copyOf(HEX.parseHex(packet), packet.length() / 2 + 32);
    }
}
