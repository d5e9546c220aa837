package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real handshakes, in every flight of which somebody changes, cuts, repeats, reorders, drops and inserts records. */
class MeddledHandshakeFuzzTest {
    private static final int SEEDS = 300;

    /** Under Jazzer the first handshake pays for the instrumentation of all that it needs. */
    @BeforeAll
    static void loadWhatAHandshakeNeeds() throws InterruptedException {
        assertTrue(new MeddledHandshake(new Meddling(new byte[0])).hasKeys(DtlsRole.CLIENT));
    }

    @FuzzTest(maxDuration = "60s")
    void theEndIsCommonKeysOrARefusal(byte[] script) throws InterruptedException {
        new MeddledHandshake(new Meddling(script)).check();
    }

    @Test
    void leftAloneBothSidesHaveKeys() throws InterruptedException {
        MeddledHandshake handshake = new MeddledHandshake(new Meddling(new byte[0]));
        handshake.check();
        assertTrue(handshake.hasKeys(DtlsRole.CLIENT) && handshake.hasKeys(DtlsRole.SERVER));
    }

    @Test
    void theEndIsCommonKeysOrARefusalForManySeeds() throws InterruptedException {
        int refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            MeddledHandshake handshake = new MeddledHandshake(new Meddling(Meddling.random(seed)));
            try {
                handshake.check();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
            refused += handshake.hasKeys(DtlsRole.CLIENT) && handshake.hasKeys(DtlsRole.SERVER) ? 0 : 1;
        }
        assertTrue(refused > SEEDS / 10 && refused < SEEDS, refused + " refused");
    }
}
