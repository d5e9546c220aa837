package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.media.srtp.SrtpProfile.AEAD_AES_128_GCM;
import static org.voxyard.media.srtp.SrtpProfile.AES128_CM_HMAC_SHA1_80;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxyard.media.srtp.SrtpProfile;

class DtlsSessionTest {

    @ParameterizedTest
    @EnumSource
    void bothSidesEndInTheSameKeysCrosswise(SrtpProfile profile) {
        try (DtlsPair pair = new DtlsPair.Setup().serverSpeaks(profile).shakeHands()) {
            assertEquals(profile, pair.clientNews.keys().profile());
            KeyProbe.assertCrosswise(pair.clientNews.keys(), pair.serverNews.keys());
        }
    }

    @Test
    void theServerChoosesTheProfileByItsOwnOrder() {
        var setup = new DtlsPair.Setup()
                .clientSpeaks(AEAD_AES_128_GCM, AES128_CM_HMAC_SHA1_80)
                .serverSpeaks(AES128_CM_HMAC_SHA1_80, AEAD_AES_128_GCM);
        try (DtlsPair pair = setup.shakeHands()) {
            assertEquals(AES128_CM_HMAC_SHA1_80, pair.serverNews.keys().profile());
            assertEquals(AES128_CM_HMAC_SHA1_80, pair.clientNews.keys().profile());
        }
    }

    @Test
    void withoutACommonProfileTheHandshakeFailsOnBothSides() {
        var setup = new DtlsPair.Setup().clientSpeaks(AEAD_AES_128_GCM).serverSpeaks(AES128_CM_HMAC_SHA1_80);
        try (DtlsPair pair = setup.shakeHands()) {
            assertEquals("The peer offers no SRTP profile of ours.", pair.serverNews.failure());
            assertEquals("The peer refused the DTLS handshake: handshake_failure.", pair.clientNews.failure());
        }
    }

    @Test
    void aClientWithAnotherCertificateFailsBeforeAnyKey() {
        var setup = new DtlsPair.Setup().serverExpects(DtlsPair.SERVER_IDENTITY.fingerprint());
        try (DtlsPair pair = setup.shakeHands()) {
            assertEquals("The peer's certificate is not the one that its SDP promised.", pair.serverNews.failure());
            assertEquals("The peer refused the DTLS handshake: bad_certificate.", pair.clientNews.failure());
            assertFalse(pair.serverNews.hasKeys() || pair.clientNews.hasKeys());
        }
    }

    @Test
    void aServerWithAnotherCertificateFailsBeforeAnyKey() {
        var setup = new DtlsPair.Setup().clientExpects(DtlsPair.CLIENT_IDENTITY.fingerprint());
        try (DtlsPair pair = setup.shakeHands()) {
            assertEquals("The peer's certificate is not the one that its SDP promised.", pair.clientNews.failure());
            assertEquals("The peer refused the DTLS handshake: bad_certificate.", pair.serverNews.failure());
            assertFalse(pair.serverNews.hasKeys() || pair.clientNews.hasKeys());
        }
    }

    @Test
    void closeNotifyReachesThePeerAndNotTheCloser() {
        try (DtlsPair pair = new DtlsPair.Setup().shakeHands()) {
            pair.clientNews.keys();
            pair.client.close();
            assertTrue(pair.serverNews.closed());
        }
    }

    @Test
    void closingAHandshakeEndsItsTaskAtOnceAndInSilence() throws Exception {
        RecordedNews news = new RecordedNews();
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        DtlsTerms terms =
                new DtlsTerms(DtlsPair.CLIENT_IDENTITY, DtlsPair.SERVER_IDENTITY.fingerprint(), DtlsRole.CLIENT);
        DtlsSession lonely = new DtlsSession(terms, (buf, off, len) -> {}, news, executor);
        lonely.start();
        lonely.close();
        executor.shutdown();
        assertTrue(executor.awaitTermination(60, TimeUnit.SECONDS));
        assertFalse(news.hasKeys());
    }

    @Test
    void aSessionThatWasClosedFirstNeverStarts() {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            DtlsTerms terms =
                    new DtlsTerms(DtlsPair.CLIENT_IDENTITY, DtlsPair.SERVER_IDENTITY.fingerprint(), DtlsRole.CLIENT);
            DtlsSession closed = new DtlsSession(
                    terms,
                    (buf, off, len) -> {
                        throw new AssertionError("A closed session sends");
                    },
                    new RecordedNews(),
                    executor);
            closed.close();
            closed.start();
            assertFalse(closed.offer(new byte[13], 0, 13));
            assertEquals(1, closed.dropped());
        }
    }

    @Test
    void aHundredHandshakesAtOnceAllSucceed() {
        List<DtlsPair> pairs = Stream.generate(() -> new DtlsPair.Setup().shakeHands())
                .limit(100)
                .toList();
        pairs.forEach(pair -> KeyProbe.assertCrosswise(pair.clientNews.keys(), pair.serverNews.keys()));
        pairs.forEach(DtlsPair::close);
    }

    @Test
    void theWarmUpShakesHandsOnce() {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            assertEquals(
                    AEAD_AES_128_GCM,
                    DtlsWarmUp.run(DtlsPair.SERVER_IDENTITY, executor).join());
        }
    }
}
