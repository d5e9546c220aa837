package org.voxyard.jca.inflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEvent.LoopSilent;

class MediaEventInflowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MediaEventInflow inflow = new MediaEventInflow(PATIENCE);
    private final Thread thread = Thread.ofPlatform().unstarted(inflow);
    private final RecordingBeans beans = new RecordingBeans();

    @BeforeEach
    void start() {
        thread.start();
    }

    @AfterEach
    void stop() {
        inflow.close();
    }

    @Test
    void eventsWaitForTheFirstBeanAndKeepTheirOrder() throws Exception {
        inflow.onMediaEvent(silent(1));
        inflow.onMediaEvent(silent(2));
        inflow.activate(beans);
        assertEquals(silent(1), beans.next());
        assertEquals(silent(2), beans.next());
    }

    @Test
    void everyBeanGetsEveryEvent() throws Exception {
        RecordingBeans others = new RecordingBeans();
        inflow.activate(beans);
        inflow.activate(others);
        inflow.onMediaEvent(silent(1));
        assertEquals(silent(1), beans.next());
        assertEquals(silent(1), others.next());
    }

    @Test
    void aBeanThatThrowsMissesThatEventOnly() throws Exception {
        inflow.activate(beans);
        beans.throwOnce();
        inflow.onMediaEvent(silent(1));
        inflow.onMediaEvent(silent(2));
        assertEquals(silent(2), beans.next());
    }

    @Test
    void deactivatingTwiceHoldsEventsForTheNextBean() throws Exception {
        inflow.activate(beans);
        inflow.deactivate(beans);
        inflow.deactivate(beans);
        inflow.onMediaEvent(silent(1));
        RecordingBeans next = new RecordingBeans();
        inflow.activate(next);
        assertEquals(silent(1), next.next());
        assertNull(beans.poll());
    }

    @Test
    void aBeanIsGivenBackAfterEachEvent() throws Exception {
        inflow.activate(beans);
        inflow.onMediaEvent(silent(1));
        beans.next();
        inflow.close();
        assertEquals(beans.created(), beans.released());
    }

    @Test
    void closingEndsTheThread() throws Exception {
        inflow.close();
        assertTrue(thread.join(PATIENCE));
    }

    @Test
    void aFullHoldKeepsTheOldestEvents() throws Exception {
        for (int i = 0; i <= EventHold.CAPACITY; i++) {
            inflow.onMediaEvent(silent(i));
        }
        inflow.activate(beans);
        for (int i = 0; i < EventHold.CAPACITY; i++) {
            assertEquals(silent(i), beans.next());
        }
        inflow.onMediaEvent(silent(-1));
        assertEquals(silent(-1), beans.next());
    }

    @Test
    void aBeanThatHangsDoesNotHoldUpTheStopForEver() {
        MediaEventInflow impatient = new MediaEventInflow(Duration.ofMillis(50));
        Thread.ofPlatform().daemon().start(impatient);
        impatient.activate(beans);
        beans.hang();
        impatient.onMediaEvent(silent(1));
        beans.awaitHanging();
        assertTimeoutPreemptively(PATIENCE, impatient::close);
        beans.resume();
    }

    private static MediaEvent silent(int number) {
        return new LoopSilent(new LoopId("loop " + number));
    }
}
