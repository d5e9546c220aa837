package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HandshakeSlotsTest {
    private final HandshakeSlots slots = new HandshakeSlots(1);
    private final AtomicBoolean computed = new AtomicBoolean();

    @Test
    void whoFindsNoSlotComputesWhenOneIsFree() throws Exception {
        Thread second = second();
        slots.compute(() -> {
            second.start();
            while (second.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertFalse(computed.get());
        });
        second.join();
        assertTrue(computed.get());
    }

    @Test
    void whoWaitsForThePeerLeavesTheSlotToOthers() {
        Thread second = second();
        slots.compute(() -> slots.await(() -> {
            second.start();
            assertTrue(join(second));
        }));
        assertTrue(computed.get());
    }

    @Test
    void aTaskThatFailsGivesItsSlotBack() {
        assertThrows(
                IllegalStateException.class,
                () -> slots.compute(() -> {
                    throw new IllegalStateException();
                }));
        slots.compute(() -> computed.set(true));
        assertTrue(computed.get());
    }

    @Test
    void twoSessionsShakeHandsInOneSlot() {
        try (DtlsPair pair = new DtlsPair.Setup().in(slots).shakeHands()) {
            KeyProbe.assertCrosswise(pair.clientNews.keys(), pair.serverNews.keys());
        }
    }

    private Thread second() {
        return Thread.ofPlatform().unstarted(() -> slots.compute(() -> computed.set(true)));
    }

    private static boolean join(Thread thread) {
        try {
            thread.join();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
