package org.voxyard.application.port;

import org.voxyard.application.event.ApplicationEvent;

/** Tells everybody who observes application events; returns when all have been told. */
public interface EventPublisher {
    void publish(ApplicationEvent event);
}
