package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voxyard.media.codec.AllocationMeter;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusSettings;
import org.voxyard.media.codec.Tone;

/** Slow gain that follows speech and nothing else. */
class AutomaticGainTest {
    private static final int SECOND = 50;
    private static final double VOICE_DBFS = Tone.rmsDbfs(new SyntheticVoice().next(48_000));

    private final AutomaticGain gain = new AutomaticGain();
    private final SyntheticVoice voice = new SyntheticVoice();
    private final Random random = new Random(1);

    AutomaticGainTest() {
        gain.rest();
    }

    @ParameterizedTest
    @ValueSource(ints = {-35, -30, -22, -15, -11})
    void speechComesWithin2DbOfTheTargetInAFewSeconds(int dbfs) {
        speak(6 * SECOND, dbfs);
        assertEquals(AutomaticGain.TARGET_DBFS, speak(2 * SECOND, dbfs), 2);
    }

    @Test
    void aWhisperIsLiftedByNoMoreThan12Db() {
        speak(10 * SECOND, -42);
        assertEquals(-42 + AutomaticGain.MOST_DB, speak(2 * SECOND, -42), 0.5);
    }

    @Test
    void theGainMovesSlowly() {
        speak(SECOND, -35);
        assertTrue(speak(SECOND, -35) < -35 + 2 * 3 + 0.5, "3 dB a second at most");
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, -52, -45, -35})
    void noiseIsLeftAlone(int dbfs) {
        assertEquals(dbfs, hum(10 * SECOND, dbfs), 0.2);
        assertTrue(gain.isUnity());
    }

    @Test
    void noiseAfterSpeechIsNotLiftedForLong() {
        speak(8 * SECOND, -35);
        hum(2 * SECOND, -55);
        assertEquals(-55, hum(SECOND, -55), 0.2);
        speak(10, -35);
        assertTrue(speak(SECOND, -35) > -35 + 10, "the next words are as loud as those before");
    }

    @Test
    void whatWasLearnedCountsFromTheFirstSyllableOfTheNextSpurt() {
        speak(8 * SECOND, -35);
        for (int i = 0; i < 10 * SECOND; i++) {
            gain.rest();
        }
        float[] first = frame(-35);
        double before = Tone.rmsDbfs(first);
        gain.apply(first, LevelMeter.dbfs(first));
        assertEquals(before + AutomaticGain.MOST_DB, Tone.rmsDbfs(first), 1);
    }

    @Test
    void aFrameAtUnityIsNotTouched() {
        float[] frame = frame(-22);
        float[] copy = frame.clone();
        gain.apply(frame, LevelMeter.dbfs(frame));
        assertArrayEquals(copy, frame);
        assertTrue(gain.isUnity());
    }

    @Test
    void aChangedFrameIsNoWholePacket() {
        FakeTalker talker = FakeTalker.speaking(
                OpusSettings.speech().withComplexity(0), 500, samples -> scaled(voice.next(samples), -35));
        try (TalkerStream plain = stream(false);
                TalkerStream levelled = stream(true)) {
            for (int tick = 0; tick < 5 * SECOND; tick++) {
                FakeTalker.Packet packet = talker.next();
                packet.into(plain, tick * 20_000_000L);
                packet.into(levelled, tick * 20_000_000L);
                plain.tick(tick * 20_000_000L);
                levelled.tick(tick * 20_000_000L);
            }
            assertTrue(plain.isWholePacket() && plain.isUnity());
            assertFalse(levelled.isWholePacket() || levelled.isUnity());
            assertEquals(plain.levelDb(), levelled.levelDb(), 1e-3, "the level told is the talker's own");
            assertTrue(Tone.rmsDbfs(levelled.pcm()) > Tone.rmsDbfs(plain.pcm()) + 9);
        }
    }

    @Test
    void nothingIsAllocated() {
        float[] frame = frame(-35);
        long allocated = AllocationMeter.leastBytesAllocatedBy(() -> {
            for (int i = 0; i < 1000; i++) {
                gain.apply(frame, i % 10 == 0 ? -70 : -35);
            }
        });
        assertTrue(allocated < 1000, allocated + " bytes in 1000 ticks");
    }

    /** Level that comes out while the voice speaks at that level, both over pauses too. */
    private double speak(int ticks, double dbfs) {
        return meanDbfs(ticks, () -> frame(dbfs));
    }

    private double hum(int ticks, double dbfs) {
        return meanDbfs(ticks, () -> noise(dbfs));
    }

    private double meanDbfs(int ticks, java.util.function.Supplier<float[]> source) {
        double power = 0;
        for (int i = 0; i < ticks; i++) {
            float[] frame = source.get();
            gain.apply(frame, LevelMeter.dbfs(frame));
            power += Math.pow(10, Tone.rmsDbfs(frame) / 10);
        }
        return 10 * Math.log10(power / ticks);
    }

    private float[] frame(double dbfs) {
        return scaled(voice.next(Frame.SAMPLES), dbfs);
    }

    private static float[] scaled(float[] frame, double dbfs) {
        for (int i = 0; i < frame.length; i++) {
            frame[i] *= (float) Math.pow(10, (dbfs - VOICE_DBFS) / 20);
        }
        return frame;
    }

    private float[] noise(double dbfs) {
        float[] frame = new float[Frame.SAMPLES];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (float) (random.nextGaussian() * Math.pow(10, dbfs / 20));
        }
        return frame;
    }

    private static TalkerStream stream(boolean levelled) {
        return new TalkerStream(
                Opus.library().decoder(), new PayloadPool(4, 64), TalkerStream.DEFAULT_THRESHOLD_DBFS, levelled);
    }
}
