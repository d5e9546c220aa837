package org.voxyard.domain.loop;

import org.voxyard.media.api.LoopState;

/**
 * What a user in a role last did with a loop, to be restored at the next sign-in.
 *
 * @param volume 0 to 100
 * @param pan −100 (left) to 100 (right); 0 is the centre
 */
public record LoopSetting(LoopState state, int volume, int pan) {
    /** Of a loop that was never touched. */
    public static final LoopSetting UNTOUCHED = new LoopSetting(LoopState.NONE, 50);

    /** In the centre. */
    public LoopSetting(LoopState state, int volume) {
        this(state, volume, 0);
    }

    public LoopSetting with(LoopState newState) {
        return new LoopSetting(newState, volume, pan);
    }

    public LoopSetting withVolume(int newVolume) {
        return new LoopSetting(state, newVolume, pan);
    }

    public LoopSetting withPan(int newPan) {
        return new LoopSetting(state, volume, newPan);
    }
}
