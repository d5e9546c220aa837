package org.voxyard.infrastructure.startup;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.voxyard.application.port.Delays;

/** Delays by the container's scheduler. It outlives the application, hence the mark at the end. */
@Singleton
public class ContainerDelays implements Delays {
    @Resource
    ManagedScheduledExecutorService scheduler;

    private volatile boolean stopped;

    @PreDestroy
    void stop() {
        stopped = true;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nobody cancels a delay
    public void runAfter(Duration delay, Runnable work) {
        scheduler.schedule(() -> runUnlessStopped(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void runUnlessStopped(Runnable work) {
        if (!stopped) {
            work.run();
        }
    }
}
