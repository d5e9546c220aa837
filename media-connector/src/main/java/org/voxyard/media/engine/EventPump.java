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
    private final SoundingVoices voices = new SoundingVoices();
    private int tenureNumber;

    EventPump(CommandQueue queue, MediaEventListener listener, Counters counters) {
        this.queue = queue;
        this.listener = listener;
        this.counters = counters;
    }

    /** Queues an event. Any thread; never waits. */
    void emit(MediaEvent event) {
        offer(() -> listener.onMediaEvent(event));
    }

    /** Queues an event of a mixer, to be dropped if one of its successors has been heard of before. */
    void emit(MediaEvent event, Tenure tenure) {
        offer(() -> deliver(event, tenure.number()));
    }

    @Override
    public String roleName() {
        return "events";
    }

    @Override
    public int doWork(long nowNs) {
        return queue.drain(BATCH);
    }

    private void offer(Runnable delivery) {
        if (!queue.offer(delivery)) {
            counters.increment(EngineCounter.EVENTS_LOST);
        }
    }

    private void deliver(MediaEvent event, int number) {
        if (number < tenureNumber) {
            return;
        }
        if (number > tenureNumber) {
            tenureNumber = number;
            voices.endAll(listener);
        }
        voices.note(event);
        listener.onMediaEvent(event);
    }
}
