package org.voxyard.application;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.voxyard.media.api.EndpointId;

/** Gives each media leg of this node an identity of its own. */
@Singleton
public final class EndpointIds {
    private final AtomicLong last = new AtomicLong();

    EndpointId next() {
        return new EndpointId(last.incrementAndGet());
    }
}
