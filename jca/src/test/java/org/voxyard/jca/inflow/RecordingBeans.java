package org.voxyard.jca.inflow;

import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.transaction.xa.XAResource;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.MediaEventListener;

/** A message-driven bean as the resource adapter sees it: keeps its events, and fails or hangs when told to. */
final class RecordingBeans implements MessageEndpointFactory {
    private final BlockingQueue<MediaEvent> events = new LinkedBlockingQueue<>();
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch resumed = new CountDownLatch(1);
    private volatile boolean throwsNext;
    private volatile boolean hangs;

    MediaEvent next() throws InterruptedException {
        return events.poll(60, TimeUnit.SECONDS);
    }

    MediaEvent poll() {
        return events.poll();
    }

    int created() {
        return created.get();
    }

    int released() {
        return released.get();
    }

    void throwOnce() {
        throwsNext = true;
    }

    void hang() {
        hangs = true;
    }

    void awaitHanging() {
        await(hanging);
    }

    void resume() {
        resumed.countDown();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) {
        created.incrementAndGet();
        return new Bean();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeoutMs) {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "recording";
    }

    @Override
    public Class<?> getEndpointClass() {
        return Bean.class;
    }

    private void receive(MediaEvent event) {
        if (hangs) {
            hanging.countDown();
            await(resumed);
        }
        if (throwsNext) {
            throwsNext = false;
            throw new IllegalStateException("told to throw");
        }
        events.add(event);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Bean implements MessageEndpoint, MediaEventListener {
        @Override
        public void onMediaEvent(MediaEvent event) {
            receive(event);
        }

        @Override
        public void beforeDelivery(Method method) {}

        @Override
        public void afterDelivery() {}

        @Override
        public void release() {
            released.incrementAndGet();
        }
    }
}
