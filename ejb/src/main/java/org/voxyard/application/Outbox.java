package org.voxyard.application;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.voxyard.application.event.ApplicationEvent;
import org.voxyard.application.port.EventPublisher;

/**
 * Events on their way out. They are put in while the lock of the state is held, so their order is that of the changes,
 * and delivered after it was let go, one at a time.
 */
final class Outbox {
    private final ConcurrentLinkedQueue<ApplicationEvent> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock delivery = new ReentrantLock();
    private final EventPublisher publisher;

    Outbox(EventPublisher publisher) {
        this.publisher = publisher;
    }

    void add(ApplicationEvent event) {
        waiting.add(event);
    }

    /**
     * Returns when everything that was waiting at the call has been delivered, by this thread or another. An observer
     * that causes events itself returns before they are delivered, so that they do not overtake the one it is given.
     */
    void deliver() {
        if (delivery.isHeldByCurrentThread()) {
            return;
        }
        delivery.lock();
        try {
            for (ApplicationEvent event = waiting.poll(); event != null; event = waiting.poll()) {
                publisher.publish(event);
            }
        } finally {
            delivery.unlock();
        }
    }
}
