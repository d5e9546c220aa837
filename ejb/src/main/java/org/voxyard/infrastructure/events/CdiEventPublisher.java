package org.voxyard.infrastructure.events;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.voxyard.application.NodeLog;
import org.voxyard.application.event.ApplicationEvent;
import org.voxyard.application.port.EventPublisher;

/** Publishes application events to CDI observers. A faulty observer harms neither the verb nor the events that follow. */
@Singleton
public final class CdiEventPublisher implements EventPublisher {
    private static final NodeLog LOG = NodeLog.of(CdiEventPublisher.class);

    private final Event<ApplicationEvent> events;

    @Inject
    public CdiEventPublisher(Event<ApplicationEvent> events) {
        this.events = events;
    }

    @Override
    public void publish(ApplicationEvent event) {
        try {
            events.fire(event);
        } catch (RuntimeException fault) {
            LOG.observerFailed(event.getClass().getSimpleName(), fault);
        }
    }
}
