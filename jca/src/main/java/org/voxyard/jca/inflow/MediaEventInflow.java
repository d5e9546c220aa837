package org.voxyard.jca.inflow;

import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.HintsContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.voxyard.jca.AdapterLog;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEventListener;

/**
 * Takes the engine's events and delivers them in order, one at a time, on one thread of the server's work manager.
 * Beans become active last at start-up, so events are held until there is one.
 */
public final class MediaEventInflow implements MediaEventListener, Work, WorkContextProvider, AutoCloseable {
    private static final long serialVersionUID = 1L;
    private static final AdapterLog LOG = AdapterLog.of(MediaEventInflow.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final transient EventHold hold = new EventHold();
    private final transient Set<MessageEndpointFactory> active = new CopyOnWriteArraySet<>();
    private final transient CountDownLatch ended = new CountDownLatch(1);
    private final Duration stopTimeout;
    private transient volatile boolean started;

    /** Waits at most five seconds for a busy bean when it is closed. */
    public MediaEventInflow() {
        this(STOP_TIMEOUT);
    }

    MediaEventInflow(Duration stopTimeout) {
        this.stopTimeout = stopTimeout;
    }

    /** Called by the engine; never waits. */
    @Override
    public void onMediaEvent(MediaEvent event) {
        hold.offer(event);
    }

    /** A bean is ready for events. */
    public void activate(MessageEndpointFactory beans) {
        active.add(beans);
        hold.open();
    }

    /** A bean wants no more events; the server calls this twice at stop. */
    public void deactivate(MessageEndpointFactory beans) {
        active.remove(beans);
        if (active.isEmpty()) {
            hold.shut();
        }
    }

    /** Delivers until {@link #release}. */
    @Override
    public void run() {
        started = true;
        try {
            for (var event = hold.take(); event.isPresent(); event = hold.take()) {
                deliver(event.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void release() {
        hold.end();
    }

    /** Ends the delivery; waits for a bean that is busy, but not for ever. */
    @Override
    public void close() {
        release();
        try {
            if (started && !ended.await(stopTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.beanLeftBehind(stopTimeout);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for a thread that may be kept for long. */
    @Override
    public List<WorkContext> getWorkContexts() {
        HintsContext hints = new HintsContext();
        hints.setName("voxyard-media-events");
        hints.setHint(HintsContext.LONGRUNNING_HINT, true);
        return List.of(hints);
    }

    private void deliver(MediaEvent event) {
        active.forEach(beans -> deliver(event, beans));
    }

    private static void deliver(MediaEvent event, MessageEndpointFactory beans) {
        try {
            MessageEndpoint bean = beans.createEndpoint(null);
            try {
                ((MediaEventListener) bean).onMediaEvent(event);
            } finally {
                bean.release();
            }
        } catch (Exception e) {
            LOG.eventNotDelivered(event, e);
        }
    }
}
