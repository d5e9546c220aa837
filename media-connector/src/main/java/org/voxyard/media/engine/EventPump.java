package org.voxyard.media.engine;

import org.voxyard.media.agent.Agent;
import org.voxyard.media.agent.CommandQueue;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEventListener;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;

/** Hands events to the application on a thread of its own, in order; a slow application loses events, never time. */
final class EventPump implements Agent {
    private static final int BATCH = 64;

    private final CommandQueue queue;
    private final MediaEventListener listener;
    private final Counters counters;

    EventPump(CommandQueue queue, MediaEventListener listener, Counters counters) {
        this.queue = queue;
        this.listener = listener;
        this.counters = counters;
    }

    /** Queues an event. Any thread; never waits. */
    void emit(MediaEvent event) {
        if (!queue.offer(() -> listener.onMediaEvent(event))) {
            counters.increment(EngineCounter.EVENTS_LOST);
        }
    }

    @Override
    public String roleName() {
        return "events";
    }

    @Override
    public int doWork(long nowNs) {
        return queue.drain(BATCH);
    }
}
