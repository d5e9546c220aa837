package org.voxyard.media.mix;

/**
 * Brings a talker's speech slowly to {@link #TARGET_DBFS}. It learns from nothing but speech, at most 3 dB in a second of it,
 * and keeps what it has learned from one talk spurt to the next. What is no speech is never lifted for long: a second after
 * the last syllable a gain above 0 dB is taken back within half a second, and given again with the next syllable.
 *
 * <p>Works in place on one talker's decoded frames, so that it costs once a node, not once a listener. Thread: the Mixer.
 */
final class AutomaticGain {
    /** Mean level of speech that is aimed at. */
    static final float TARGET_DBFS = -22;

    /** The gain stays between this and its negative. */
    static final float MOST_DB = 12;

    /** Quieter sound is not taken for speech. */
    static final float LEAST_SPEECH_DBFS = -50;

    private static final float ABOVE_FLOOR_DB = 10;
    private static final float STEP_DB = 0.06f;
    /** Part by which one frame moves the mean: a time constant of one second of speech. */
    private static final float WEIGHT = 0.02f;

    private static final int PATIENCE_TICKS = 50;

    private final NoiseFloor floor = new NoiseFloor();
    private final Presence lift = new Presence();
    private int patience;
    private float meanPower;
    private float learnedDb;
    private float gain = 1;
    private boolean unity = true;

    /** One tick without sound: the next spurt begins with the gain that was learned. */
    void rest() {
        floor.forget();
        lift.fill();
        patience = PATIENCE_TICKS;
        gain = decibels(learnedDb);
        unity = true;
    }

    /** One tick with sound, to be changed in place; {@code levelDbfs} is its level as it came. */
    void apply(float[] pcm, float levelDbfs) {
        patience = Math.max(0, patience - 1);
        if (levelDbfs - floor.hear(levelDbfs) > ABOVE_FLOOR_DB && levelDbfs > LEAST_SPEECH_DBFS) {
            patience = PATIENCE_TICKS;
            learn(levelDbfs);
        }
        lift.tick(patience > 0);
        float target = decibels(learnedDb > 0 ? learnedDb * lift.level() / Presence.FULL : learnedDb);
        unity = gain == 1 && target == 1;
        if (!unity) {
            GainGlide.scale(pcm, gain, target);
        }
        gain = target;
    }

    /** Whether the last frame was left as it came. */
    boolean isUnity() {
        return unity;
    }

    private void learn(float levelDbfs) {
        float power = (float) Math.pow(10, levelDbfs / 10);
        meanPower = meanPower == 0 ? power : meanPower + WEIGHT * (power - meanPower);
        float wantedDb = Math.clamp(TARGET_DBFS - (float) (10 * Math.log10(meanPower)), -MOST_DB, MOST_DB);
        learnedDb += Math.clamp(wantedDb - learnedDb, -STEP_DB, STEP_DB);
    }

    private static float decibels(float db) {
        return db == 0 ? 1 : (float) Math.pow(10, db / 20);
    }
}
