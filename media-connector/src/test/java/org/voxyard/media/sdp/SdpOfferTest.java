package org.voxyard.media.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.Ssrc;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.IceCredentials;

class SdpOfferTest {
    private static final String HASH = "3F:" + "00:".repeat(30) + "9C";
    private static final SdpOffer OFFER = new SdpOffer(
            4_611_731L,
            new IceCredentials("vX7q", "kq0l8Yw3Jr5TnZb2HcVd6e"),
            new Fingerprint("sha-256", HASH),
            new Ssrc((int) 2_735_620_114L),
            false,
            List.of(new InetSocketAddress("192.0.2.10", 40_100)));

    @Test
    void isTheOfferOfTheProtocolDocument() {
        assertEquals("""
                v=0
                o=- 4611731 1 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=group:BUNDLE 0
                a=ice-lite
                a=ice-options:trickle
                m=audio 9 UDP/TLS/RTP/SAVPF 100
                c=IN IP4 0.0.0.0
                a=mid:0
                a=sendrecv
                a=rtcp-mux
                a=setup:actpass
                a=fingerprint:sha-256 %s
                a=ice-ufrag:vX7q
                a=ice-pwd:kq0l8Yw3Jr5TnZb2HcVd6e
                a=rtpmap:100 opus/48000/2
                a=fmtp:100 minptime=20;useinbandfec=1;usedtx=1
                a=ptime:20
                a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
                a=msid:voxyard mix
                a=ssrc:2735620114 cname:465e93
                a=candidate:1 1 udp 2130706431 192.0.2.10 40100 typ host
                a=end-of-candidates
                """.formatted(HASH).replace("\n", "\r\n"), OFFER.text());
    }

    @Test
    void prefersPacketsThatRepeatTheOneBeforeWhereThatIsWanted() {
        var offer = new SdpOffer(4_611_731L, OFFER.ice(), OFFER.fingerprint(), OFFER.ssrc(), true, OFFER.candidates());
        String expected =
                OFFER.text().replace("SAVPF 100", "SAVPF 101 100").replace("a=rtpmap:100", """
                a=rtpmap:101 red/48000/2
                a=fmtp:101 100/100
                a=rtpmap:100""".replace("\n", "\r\n"));
        assertEquals(expected, offer.text());
    }

    @Test
    void givesTheFirstCandidateTheHighestPriority() {
        var candidates = List.of(new InetSocketAddress("192.0.2.10", 1), new InetSocketAddress("2001:db8::1", 2));
        var offer = new SdpOffer(1, OFFER.ice(), OFFER.fingerprint(), OFFER.ssrc(), false, candidates);
        assertTrue(offer.text().contains("a=candidate:1 1 udp 2130706431 192.0.2.10 1 typ host\r\n"));
        assertTrue(offer.text().contains("a=candidate:2 1 udp 2130706175 2001:db8:0:0:0:0:0:1 2 typ host\r\n"));
    }

    @Test
    void writesTheSameDigitsInEveryLocale() {
        Locale before = Locale.getDefault();
        String here = OFFER.text();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, OFFER.text());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void doesNotShowThePasswordInLogs() {
        assertFalse(OFFER.toString().contains(OFFER.ice().password()));
    }

    @Test
    void needsACandidate() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SdpOffer(1, OFFER.ice(), OFFER.fingerprint(), OFFER.ssrc(), false, List.of()));
    }
}
