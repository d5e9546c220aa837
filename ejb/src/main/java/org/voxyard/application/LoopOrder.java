package org.voxyard.application;

import java.util.Optional;
import org.voxyard.media.api.LoopState;

/**
 * What somebody else wants of a session's loop; what is empty stays as it is.
 *
 * @param volume 0 to 100
 * @param pan −100 (left) to 100 (right)
 */
public record LoopOrder(Optional<LoopState> state, Optional<Integer> volume, Optional<Integer> pan) {
    /** To leave the loop. */
    public static final LoopOrder OFF = new LoopOrder(Optional.of(LoopState.NONE), Optional.empty(), Optional.empty());
}
