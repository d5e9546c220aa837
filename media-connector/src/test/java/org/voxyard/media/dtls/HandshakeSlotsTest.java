package org.voxyard.media.dtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HandshakeSlotsTest {
    private final HandshakeSlots slots = new HandshakeSlots(1);
    private final AtomicBoolean computed = new AtomicBoolean();

    @Test
    void whoFindsNoSlotComputesWhenOneIsFree() throws Exception {
        Thread second = second();
        slots.begin(() -> {
            startAndAwaitItsWait(second);
            assertFalse(computed.get());
        });
        second.join();
        assertTrue(computed.get());
    }

    @Test
    void whoWaitsForThePeerLeavesTheSlotToOthers() {
        Thread second = second();
        slots.begin(() -> slots.await(() -> {
            second.start();
            assertTrue(join(second));
        }));
        assertTrue(computed.get());
    }

    @Test
    void aTaskThatFailsGivesItsSlotBack() {
        assertThrows(
                IllegalStateException.class,
                () -> slots.begin(() -> {
                    throw new IllegalStateException();
                }));
        slots.begin(() -> computed.set(true));
        assertTrue(computed.get());
    }

    @Test
    void twoSessionsShakeHandsInOneSlot() {
        try (DtlsPair pair = new DtlsPair.Setup().in(slots).shakeHands()) {
            KeyProbe.assertCrosswise(pair.clientNews.keys(), pair.serverNews.keys());
        }
    }

    @Test
    void whoIsUnderWayGoesBeforeWhoBegins() throws Exception {
        List<String> order = new CopyOnWriteArrayList<>();
        Thread begins = Thread.ofPlatform().unstarted(() -> slots.begin(() -> order.add("begins")));
        Thread goesOn = Thread.ofPlatform().unstarted(() -> slots.goOn(() -> order.add("goes on")));
        slots.begin(() -> {
            startAndAwaitItsWait(begins);
            startAndAwaitItsWait(goesOn);
        });
        begins.join();
        goesOn.join();
        assertEquals(List.of("goes on", "begins"), order);
    }

    private static void startAndAwaitItsWait(Thread thread) {
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            LockSupport.parkNanos(1_000);
        }
    }

    private Thread second() {
        return Thread.ofPlatform().unstarted(() -> slots.begin(() -> computed.set(true)));
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
