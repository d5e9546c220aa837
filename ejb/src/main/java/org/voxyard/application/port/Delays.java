package org.voxyard.application.port;

import java.time.Duration;

/** Runs work later, on a thread of the container; work that is waiting when the application stops never runs. */
public interface Delays {
    void runAfter(Duration delay, Runnable work);
}
