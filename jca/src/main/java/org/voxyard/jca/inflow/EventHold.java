package org.voxyard.jca.inflow;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.voxyard.jca.AdapterLog;
import org.voxyard.media.api.MediaEvent;

/** Events between the engine and the beans, in order: a bounded queue that gives nothing while it is shut. */
final class EventHold {
    /** Some seconds of the busiest node; a full hold means that a bean hangs. */
    static final int CAPACITY = 8192;

    private static final AdapterLog LOG = AdapterLog.of(EventHold.class);

    private final Queue<MediaEvent> events = new ArrayDeque<>();
    private boolean open;
    private boolean ended;
    private long lost;

    /** Keeps the event, or loses it when the hold is full; each run of losses is logged when it begins. */
    synchronized void offer(MediaEvent event) {
        if (events.size() < CAPACITY) {
            events.add(event);
            lost = 0;
            notifyAll();
        } else if (lost++ == 0) {
            LOG.eventsLost(CAPACITY);
        }
    }

    synchronized void open() {
        open = true;
        notifyAll();
    }

    synchronized void shut() {
        open = false;
    }

    /** For good: nothing is given any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits for the next event; empty after the end. */
    synchronized Optional<MediaEvent> take() throws InterruptedException {
        while (!ended && (!open || events.isEmpty())) {
            wait();
        }
        return ended ? Optional.empty() : Optional.of(events.remove());
    }
}
