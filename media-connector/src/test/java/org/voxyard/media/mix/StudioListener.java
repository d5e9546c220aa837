package org.voxyard.media.mix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.Tone;

/** A listener with a stereo decoder, as a browser has one, who keeps all that he has heard. */
final class StudioListener {
    private static final int CHANNELS = 2;
    /** In the first byte of an Opus packet (RFC 6716 §3.1). */
    private static final int STEREO = 4;

    private final MixPlanner planner;
    private final Ear ear;
    private final OpusDecoder decoder = Opus.library().decoder(CHANNELS);
    private boolean stereo;
    private final List<float[]> heard = new ArrayList<>();
    private final List<byte[]> packets = new ArrayList<>();
    private int lost;

    StudioListener(MixPlanner planner, int ssrc) {
        this.planner = planner;
        ear = new Ear(ssrc, this::hear);
        planner.register().add(ear);
    }

    Ear ear() {
        return ear;
    }

    void hear(Map<Integer, Integer> volumes, Map<Integer, Integer> pans) {
        planner.register().hear(ear, HearingProfile.of(new TreeMap<>(volumes), pans));
    }

    Cohort cohort() {
        return ear.cohort();
    }

    /** Takes the frame of this tick; without one there is silence, unless the listener is ahead of the mix. */
    void listen() {
        Cohort cohort = ear.cohort();
        if (MixPlanner.frameLength(cohort) > 0) {
            int frames = MixPlanner.frames(cohort);
            hear(MixPlanner.frame(cohort), MixPlanner.frameLength(cohort), 0, frames, 0);
        } else if (cohort.isSilent()) {
            heard.add(new float[CHANNELS * Frame.SAMPLES]);
        }
    }

    /** Packets heard so far, those of mixes and those passed on. */
    List<byte[]> packets() {
        return packets;
    }

    /** Packets that the listener knows to be lost. */
    int lost() {
        return lost;
    }

    private void hear(byte[] payload, int length, long tick, int frames, int missing) {
        for (int i = 1; i < frames; i++) {
            float[] pcm = new float[CHANNELS * Frame.SAMPLES];
            decoder.conceal(pcm, 0, Frame.SAMPLES);
            heard.add(pcm);
        }
        lost += missing;
        packets.add(Arrays.copyOf(payload, length));
        stereo = (payload[0] & STEREO) != 0;
        float[] pcm = new float[CHANNELS * Frame.SAMPLES];
        decoder.decode(payload, 0, length, pcm, 0, Frame.SAMPLES);
        heard.add(pcm);
    }

    /** Whether the last frame was a stereo packet. */
    boolean gotStereo() {
        return stereo;
    }

    double quietestFrameDbfs(int frames) {
        return heard.subList(heard.size() - frames, heard.size()).stream()
                .mapToDouble(Tone::rmsDbfs)
                .min()
                .orElseThrow();
    }

    /** Level of a tone over the last frames, mean of both sides. */
    double levelOf(double hertz, int frames) {
        return Tone.rmsDbfs(last(frames, 0.5f, 0.5f), hertz);
    }

    double leftLevelOf(double hertz, int frames) {
        return Tone.rmsDbfs(last(frames, 1, 0), hertz);
    }

    double rightLevelOf(double hertz, int frames) {
        return Tone.rmsDbfs(last(frames, 0, 1), hertz);
    }

    /**
     * The greatest sample of the last frames that tones cannot explain, in dB: a chain of two filters, each of which takes
     * one tone away, lets only what is sudden through.
     */
    double kinkDbfs(int frames, double... tonesHz) {
        float[] pcm = last(frames, 0.5f, 0.5f);
        for (double hertz : tonesHz) {
            pcm = without(hertz, pcm);
        }
        float worst = 0;
        for (float sample : Arrays.copyOfRange(pcm, 2 * tonesHz.length, pcm.length)) {
            worst = Math.max(worst, Math.abs(sample));
        }
        return 20 * Math.log10(worst + 1e-9);
    }

    private static float[] without(double hertz, float[] pcm) {
        float twoCos = (float) (2 * Math.cos(2 * Math.PI * hertz / 48_000));
        float[] rest = new float[pcm.length];
        for (int i = 2; i < pcm.length; i++) {
            rest[i] = pcm[i] - twoCos * pcm[i - 1] + pcm[i - 2];
        }
        return rest;
    }

    private float[] last(int frames, float left, float right) {
        float[] pcm = new float[frames * Frame.SAMPLES];
        for (int i = 0; i < pcm.length; i++) {
            float[] frame = heard.get(heard.size() - frames + i / Frame.SAMPLES);
            int at = CHANNELS * (i % Frame.SAMPLES);
            pcm[i] = left * frame[at] + right * frame[at + 1];
        }
        return pcm;
    }
}
