package org.voxyard.media.agent;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Bounded queue of commands from any thread to one agent. Offering never waits: a full queue refuses. The algorithm is
 * the array queue with a sequence number per slot (D. Vyukov), reduced to one consumer.
 */
public final class CommandQueue {
    private final int mask;
    private final AtomicReferenceArray<Runnable> slots;
    private final AtomicLongArray turns;
    private final AtomicLong tail = new AtomicLong();
    private final IdleStrategy consumer;
    private long head;

    /**
     * Makes an empty queue.
     *
     * @param capacity a power of two
     * @param consumer signalled after each offer
     */
    public CommandQueue(int capacity, IdleStrategy consumer) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is not a power of two");
        }
        mask = capacity - 1;
        slots = new AtomicReferenceArray<>(capacity);
        turns = new AtomicLongArray(capacity);
        for (int i = 0; i < capacity; i++) {
            turns.setPlain(i, i);
        }
        this.consumer = consumer;
    }

    /** Adds a command and wakes the agent. Any thread. False when full: the command was not taken. */
    public boolean offer(Runnable command) {
        long position = tail.get();
        while (true) {
            int index = (int) position & mask;
            long lag = turns.getAcquire(index) - position;
            if (lag < 0) {
                return false;
            }
            if (lag == 0 && tail.compareAndSet(position, position + 1)) {
                slots.setPlain(index, command);
                turns.setRelease(index, position + 1);
                consumer.signal();
                return true;
            }
            position = tail.get();
        }
    }

    /** Runs up to {@code limit} waiting commands on the calling agent's thread; returns how many. */
    public int drain(int limit) {
        int count = 0;
        while (count < limit) {
            int index = (int) head & mask;
            if (turns.getAcquire(index) != head + 1) {
                break;
            }
            Runnable command = slots.getPlain(index);
            slots.setPlain(index, null);
            turns.setRelease(index, head + mask + 1);
            head++;
            count++;
            command.run();
        }
        return count;
    }
}
