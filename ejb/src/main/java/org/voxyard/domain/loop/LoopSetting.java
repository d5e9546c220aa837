package org.voxyard.domain.loop;

import org.voxyard.media.api.LoopState;

/**
 * What a user in a role last did with a loop, to be restored at the next sign-in.
 *
 * @param volume 0 to 100
 */
public record LoopSetting(LoopState state, int volume) {
    /** Of a loop that was never touched. */
    public static final LoopSetting UNTOUCHED = new LoopSetting(LoopState.NONE, 50);

    public LoopSetting with(LoopState newState) {
        return new LoopSetting(newState, volume);
    }

    public LoopSetting withVolume(int newVolume) {
        return new LoopSetting(state, newVolume);
    }
}
