package org.voxyard.domain.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.voxyard.media.api.LoopState.NONE;
import static org.voxyard.media.api.LoopState.RECV;
import static org.voxyard.media.api.LoopState.SEND;

import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopId;

class MirrorTest {
    private static final LoopId FD = new LoopId("fd");

    private final Mirror mirror = new Mirror();

    @Test
    void doingWhatOneWasToldIsFollowing() {
        mirror.expect(FD, RECV, NONE);
        assertTrue(mirror.follows(FD, RECV));
    }

    @Test
    void doingItAgainIsAWishOfOnesOwn() {
        mirror.expect(FD, RECV, NONE);
        mirror.follows(FD, RECV);
        assertFalse(mirror.follows(FD, RECV));
    }

    @Test
    void aStateThatNobodyToldIsAWishOfOnesOwnAndEndsTheFollowing() {
        mirror.expect(FD, RECV, NONE);
        assertFalse(mirror.follows(FD, SEND));
        assertFalse(mirror.follows(FD, RECV));
    }

    @Test
    void quickChangesAreFollowedInTheirOrder() {
        mirror.expect(FD, SEND, RECV);
        mirror.expect(FD, RECV, RECV);
        assertTrue(mirror.follows(FD, SEND));
        assertTrue(mirror.follows(FD, RECV));
    }

    @Test
    void nobodyFollowsToWhereItStands() {
        mirror.expect(FD, RECV, RECV);
        assertFalse(mirror.follows(FD, RECV));
    }

    @Test
    void aConsoleThatNeverFollowsCostsLittle() {
        for (int i = 0; i < 1_000; i++) {
            mirror.expect(FD, i % 2 == 0 ? RECV : SEND, NONE);
        }
        int followed = 0;
        while (mirror.follows(FD, RECV) || mirror.follows(FD, SEND)) {
            followed++;
        }
        assertTrue(followed <= Mirror.MAX_PENDING, followed + " states were remembered");
    }
}
