package org.voxyard.application;

import java.time.Duration;
import java.time.Instant;
import org.voxyard.domain.directory.UserId;
import org.voxyard.media.api.LoopId;

/**
 * A clip that was played into a loop, or will be.
 *
 * @param clip name of the clip
 * @param by who asked for it
 * @param startsAt when it is its turn
 */
public record Announcement(long id, LoopId loop, String clip, UserId by, Instant startsAt, Duration duration) {

    public Instant endsAt() {
        return startsAt.plus(duration);
    }
}
