package org.voxyard.web.signalling;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.voxyard.web.WebLog;

/** The container's threads on which requests are handled and connections are watched. */
@Singleton
final class Workers {
    private static final WebLog LOG = WebLog.of(Workers.class);
    private static final long HEARTBEAT_SECONDS = 15;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Reception reception;

    private Future<?> heartbeat;

    @PostConstruct
    void start() {
        heartbeat = scheduler.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        heartbeat.cancel(false);
        reception.closeAll();
    }

    Executor executor() {
        return executor;
    }

    private void beat() {
        try {
            reception.onHeartbeat(System.nanoTime());
        } catch (RuntimeException e) {
            LOG.heartbeatFailed(e);
        }
    }
}
