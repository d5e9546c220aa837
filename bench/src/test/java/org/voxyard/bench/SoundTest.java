package org.voxyard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.rtp.RtpHeader;

class SoundTest {
    private static final float THRESHOLD = (float) (Sound.TONE_PEAK / 4);
    private static final long FRAME_NS = 20_000_000;

    @TempDir
    Path folder;

    private final List<Long> onsets = new ArrayList<>();
    private OpusLibrary opus;

    @BeforeEach
    void load() throws Exception {
        opus = OpusLibrary.load(folder);
    }

    @Test
    void aBurstIsDelayedByTheLookAheadOfItsEncoder() {
        double onsetMs = Sound.bursts(opus).onsetNs(opus, THRESHOLD) / 1e6;

        assertTrue(onsetMs > 4 && onsetMs < 9, "onset after " + onsetMs + " ms");
    }

    @Test
    void theListenerHearsOneOnsetPerBurstWhereItIs() {
        Sound bursts = Sound.bursts(opus);
        OnsetListener listener = new OnsetListener(opus, THRESHOLD, onsets::add);
        long startNs = System.nanoTime() + 1_000_000_000L;

        hear(listener, bursts, startNs, 100);

        long directNs = bursts.onsetNs(opus, THRESHOLD);
        assertEquals(List.of(startNs + directNs, startNs + 50 * FRAME_NS + directNs), onsets);
    }

    @Test
    void aSteadyToneBeginsOnce() {
        OnsetListener listener = new OnsetListener(opus, THRESHOLD, onsets::add);
        long startNs = System.nanoTime() + 1_000_000_000L;

        hear(listener, Sound.tone(opus), startNs, 100);

        assertEquals(1, onsets.size());
        assertFalse(listener.isSilent(startNs + 100 * FRAME_NS));
        assertTrue(listener.isSilent(startNs + 111 * FRAME_NS));
    }

    private static void hear(OnsetListener listener, Sound sound, long startNs, int frames) {
        Mouth mouth = new Mouth(sound);
        for (int i = 0; i < frames; i++) {
            byte[] frame = mouth.get();
            byte[] packet = new byte[RtpHeader.FIXED_LENGTH + frame.length];
            RtpHeader.write(packet, 0, false, 111, i, 960 * i, 1);
            System.arraycopy(frame, 0, packet, RtpHeader.FIXED_LENGTH, frame.length);
            listener.onPacket(packet, packet.length, startNs + i * FRAME_NS);
        }
    }
}
