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
    private static final int ATTEMPTS = 500;
    private static final int FRAME_MS = 20;

    private final BlockingQueue<MediaEvent> events = new LinkedBlockingQueue<>();

    public void add(MediaEvent event) {
        events.add(event);
    }

    /** Does {@code meanwhile} every 20 ms until an event of this type on this loop was heard, at most ten seconds. */
    public <E extends MediaEvent> E await(Class<E> type, LoopId loop, Runnable meanwhile) throws InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            meanwhile.run();
            MediaEvent event = events.poll(FRAME_MS, TimeUnit.MILLISECONDS);
            if (type.isInstance(event) && loop.equals(loopOf(event))) {
                return type.cast(event);
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " on " + loop + " within ten seconds");
    }

    private static LoopId loopOf(MediaEvent event) {
        return switch (event) {
            case TalkStarted started -> started.loop();
            case LoopSilent silent -> silent.loop();
            default -> null;
        };
    }
}
