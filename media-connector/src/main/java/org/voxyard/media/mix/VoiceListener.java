package org.voxyard.media.mix;

/** Learns when a talker of a loop becomes audible and ceases to be. Called by the Mixer. */
@FunctionalInterface
public interface VoiceListener {
    /** The talker's audibility changed to {@link Talker#isAudible}. */
    void onVoice(LoopBus bus, Talker talker);
}
