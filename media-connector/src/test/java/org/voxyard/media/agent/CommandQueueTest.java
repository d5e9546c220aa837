package org.voxyard.media.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
    private static final int PRODUCERS = 4;
    private static final int COMMANDS_EACH = 50_000;

    @Test
    void runsCommandsInOrderUpToTheLimit() {
        CommandQueue queue = new CommandQueue(8, new ParkingIdleStrategy());
        List<Integer> ran = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            queue.offer(() -> ran.add(number));
        }
        assertEquals(3, queue.drain(3));
        assertEquals(List.of(0, 1, 2), ran);
        assertEquals(2, queue.drain(3));
    }

    @Test
    void refusesWhenFullAndTakesAgainAfterADrain() {
        CommandQueue queue = new CommandQueue(2, new ParkingIdleStrategy());
        assertTrue(queue.offer(() -> {}));
        assertTrue(queue.offer(() -> {}));
        assertFalse(queue.offer(() -> {}));
        queue.drain(1);
        assertTrue(queue.offer(() -> {}));
    }

    @Test
    void losesNothingAndKeepsEachProducersOrderUnderContention() throws InterruptedException {
        CommandQueue queue = new CommandQueue(64, new ParkingIdleStrategy());
        int[] next = new int[PRODUCERS];
        List<Thread> producers = new ArrayList<>();
        for (int p = 0; p < PRODUCERS; p++) {
            int producer = p;
            producers.add(Thread.ofPlatform().start(() -> produce(queue, producer, next)));
        }
        int ran = 0;
        while (ran < PRODUCERS * COMMANDS_EACH) {
            int drained = queue.drain(32);
            ran += drained;
            if (drained == 0) {
                LockSupport.parkNanos(1_000);
            }
        }
        for (Thread producer : producers) {
            producer.join();
        }
        for (int reached : next) {
            assertEquals(COMMANDS_EACH, reached);
        }
    }

    @Test
    void anAgentThatSleepsIsWokenByAnOffer() throws InterruptedException {
        ParkingIdleStrategy idle = new ParkingIdleStrategy();
        CommandQueue queue = new CommandQueue(64, idle);
        int[] count = new int[1];
        Thread consumer = Thread.ofPlatform().start(() -> {
            while (count[0] < 1000) {
                if (queue.drain(64) == 0) {
                    idle.idle(Long.MAX_VALUE);
                }
            }
        });
        for (int i = 0; i < 1000; i++) {
            while (!queue.offer(() -> count[0]++)) {
                LockSupport.parkNanos(1_000);
            }
        }
        consumer.join(60_000);
        assertFalse(consumer.isAlive(), "the consumer took all commands");
    }

    private static void produce(CommandQueue queue, int producer, int[] next) {
        for (int i = 0; i < COMMANDS_EACH; i++) {
            int number = i;
            Runnable command = () -> {
                assertEquals(next[producer], number);
                next[producer]++;
            };
            while (!queue.offer(command)) {
                LockSupport.parkNanos(1_000);
            }
        }
    }
}
