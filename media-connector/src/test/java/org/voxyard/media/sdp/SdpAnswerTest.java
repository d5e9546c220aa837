package org.voxyard.media.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.media.sdp.BrowserAnswers.CHROMIUM;
import static org.voxyard.media.sdp.BrowserAnswers.FIREFOX;
import static org.voxyard.media.sdp.BrowserAnswers.HASH;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.UnsupportedCodecException;
import org.voxyard.media.dtls.DtlsRole;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.IceCredentials;

class SdpAnswerTest {
    private static final String REDUNDANT = CHROMIUM.replace("a=rtpmap:100", """
            a=rtpmap:101 red/48000/2
            a=fmtp:101 100/100
            a=rtpmap:100""");

    @Test
    void readsChromium() throws Exception {
        var expected = new SdpAnswer(
                new IceCredentials("DJY5", "QqPK/pc2HruWo4WGbvlr+rth"),
                new Fingerprint("sha-256", HASH),
                DtlsRole.CLIENT,
                100,
                SdpAnswer.NO_REDUNDANCY,
                1,
                true,
                true);
        assertEquals(expected, SdpAnswer.parse(CHROMIUM));
        assertEquals(DtlsRole.SERVER, expected.ourRole());
    }

    @Test
    void readsAFirefoxThatOnlyListens() throws Exception {
        var expected = new SdpAnswer(
                new IceCredentials("9f3a77c1", "0bb1c64f4b3b8a4d3c5bd8d1a6f8d0f0"),
                new Fingerprint("sha-256", HASH),
                DtlsRole.CLIENT,
                100,
                SdpAnswer.NO_REDUNDANCY,
                1,
                false,
                true);
        assertEquals(expected, SdpAnswer.parse(FIREFOX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"101 100", "100 101"})
    void readsThePayloadTypeOfRepetitionsWhereverItStands(String preference) throws Exception {
        SdpAnswer answer = SdpAnswer.parse(REDUNDANT.replace("SAVPF 100", "SAVPF " + preference));
        assertEquals(101, answer.redundantPayloadType());
        assertEquals(100, answer.payloadType());
    }

    @Test
    void aTypeOfRepetitionsThatIsMappedButNotListedIsRefused() throws Exception {
        assertEquals(SdpAnswer.parse(CHROMIUM), SdpAnswer.parse(REDUNDANT));
    }

    @ParameterizedTest
    @CsvSource({"sendrecv,true,true", "sendonly,true,false", "recvonly,false,true", "inactive,false,false"})
    void readsTheDirection(String direction, boolean sends, boolean receives) throws Exception {
        SdpAnswer answer = SdpAnswer.parse(CHROMIUM.replace("a=sendrecv", "a=" + direction));
        assertEquals(sends, answer.sends());
        assertEquals(receives, answer.receives());
    }

    @Test
    void takesAPassivePeer() throws Exception {
        SdpAnswer answer = SdpAnswer.parse(CHROMIUM.replace("a=setup:active", "a=setup:passive"));
        assertEquals(DtlsRole.SERVER, answer.peerRole());
        assertEquals(DtlsRole.CLIENT, answer.ourRole());
    }

    @Test
    void takesAMissingSetupForActive() throws Exception {
        assertEquals(DtlsRole.CLIENT, SdpAnswer.parse(without("setup")).peerRole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssrc", "mid", "ice-options", "group", "msid", "rtcp-mux", "fmtp", "rtcp", "sendrecv"})
    void doesNotRequire(String attribute) throws Exception {
        assertEquals(SdpAnswer.parse(CHROMIUM), SdpAnswer.parse(without(attribute)));
    }

    @Test
    void takesLineFeedsAlone() throws Exception {
        assertEquals(SdpAnswer.parse(CHROMIUM), SdpAnswer.parse(CHROMIUM.replace("\r\n", "\n")));
    }

    @Test
    void takesThePeersOwnNumberForOpus() throws Exception {
        assertEquals(111, SdpAnswer.parse(CHROMIUM.replace("100", "111")).payloadType());
    }

    @Test
    void reportsAMissingAudioLevelExtension() throws Exception {
        assertEquals(
                SdpAnswer.NO_AUDIO_LEVEL, SdpAnswer.parse(without("extmap")).audioLevelId());
    }

    @Test
    void prefersTheSectionToTheSession() throws Exception {
        String both = CHROMIUM.replace("t=0 0\r\n", "t=0 0\r\na=setup:passive\r\na=ice-ufrag:other\r\na=inactive\r\n");
        assertEquals(SdpAnswer.parse(CHROMIUM), SdpAnswer.parse(both));
    }

    @Test
    void ignoresOtherSections() throws Exception {
        String video = "m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=ice-ufrag:vvvv\r\na=inactive\r\n";
        assertEquals(SdpAnswer.parse(CHROMIUM), SdpAnswer.parse(CHROMIUM + video));
        assertEquals(SdpAnswer.parse(CHROMIUM), SdpAnswer.parse(CHROMIUM.replace("m=audio", video + "m=audio")));
    }

    @Test
    void takesTheFirstFingerprintThatItCanCheck() throws Exception {
        String weakFirst = CHROMIUM.replace("a=setup", "a=fingerprint:sha-1 00:11\r\na=setup")
                .replace("a=ice-ufrag", "a=fingerprint:md5 00\r\na=ice-ufrag");
        assertEquals(HASH, SdpAnswer.parse(weakFirst).fingerprint().hex());
    }

    @Test
    void refusesAnAnswerWithoutOpusByItsOwnException() {
        String pcmu = CHROMIUM.replace("opus/48000/2", "PCMU/8000");
        assertThrows(UnsupportedCodecException.class, () -> SdpAnswer.parse(pcmu));
        assertThrows(UnsupportedCodecException.class, () -> SdpAnswer.parse(without("rtpmap")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=0|v=1|The answer does not begin with v=0.",
                "m=audio 9|m=video 9|The answer has no audio.",
                "m=audio 9|m=audio 0|The answer refuses audio.",
                "UDP/TLS/RTP/SAVPF|RTP/AVP|The answer's audio is not secured by SRTP.",
                "a=ice-ufrag:DJY5|a=x|The answer has no ice-ufrag.",
                "a=ice-ufrag:DJY5|a=ice-ufrag:DJY|The answer's ice-ufrag is not valid.",
                "a=ice-ufrag:DJY5|a=ice-ufrag:DJ:Y5|The answer's ice-ufrag is not valid.",
                "a=ice-pwd:QqPK|a=ice-pwd:|The answer's ice-pwd is not valid.",
                "a=fingerprint:sha-256|a=x|The answer has no fingerprint.",
                "a=fingerprint:sha-256|a=fingerprint:sha-1|The fingerprint's hash is none of sha-256, sha-384, sha-512.",
                "A4:41|A441|The fingerprint is not 32 bytes of hex.",
                "a=setup:active|a=setup:actpass|The answer's setup is neither active nor passive."
            })
    void saysWhatIsWrongInOneSentence(String right, String wrong, String sentence) {
        assertTrue(CHROMIUM.contains(right));
        var refusal =
                assertThrows(MalformedAnswerException.class, () -> SdpAnswer.parse(CHROMIUM.replace(right, wrong)));
        assertEquals(sentence, refusal.getMessage());
        assertFalse(refusal instanceof UnsupportedCodecException);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThrows(MalformedAnswerException.class, () -> SdpAnswer.parse(CHROMIUM + "a=x\r\n".repeat(1000)));
        assertThrows(MalformedAnswerException.class, () -> SdpAnswer.parse(CHROMIUM + "a=" + "x".repeat(65_536)));
    }

    private static String without(String attribute) {
        String without = CHROMIUM.replaceAll("a=" + attribute + "(:[^\r]*)?\r\n", "");
        assertFalse(without.equals(CHROMIUM), attribute);
        return without;
    }
}
