package org.voxyard.it;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEvent.LoopSilent;
import org.voxyard.media.api.MediaEvent.TalkStarted;

/** What the bean heard, in order, for a test that waits for it. */
@ApplicationScoped
public class HeardEvents {
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);
    private static final int FRAME_MS = 20;

    private final BlockingQueue<MediaEvent> events = new LinkedBlockingQueue<>();

    public void add(MediaEvent event) {
        events.add(event);
    }

    /** Does {@code meanwhile} every 20 ms until an event of this type on this loop was heard, at most a minute. */
    public <E extends MediaEvent> E await(Class<E> type, LoopId loop, Runnable meanwhile) throws InterruptedException {
        for (long beganNs = System.nanoTime(); System.nanoTime() - beganNs < PATIENCE_NS; ) {
            meanwhile.run();
            MediaEvent event = events.poll(FRAME_MS, TimeUnit.MILLISECONDS);
            if (type.isInstance(event) && loop.equals(loopOf(event))) {
                return type.cast(event);
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " on " + loop + " within a minute");
    }

    private static LoopId loopOf(MediaEvent event) {
        return switch (event) {
            case TalkStarted started -> started.loop();
            case LoopSilent silent -> silent.loop();
            default -> null;
        };
    }
}
