package org.voxyard.media.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(20)
class ThreadObserverTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean computing = true;

    @Test
    void aThreadThatComputesIsRunnableAndItsCpuTimeGrows() throws InterruptedException {
        ThreadObserver observer = observe(() -> {
            while (computing) {
                Thread.onSpinWait();
            }
        });
        long beforeNs = observer.look().cpuNs();
        assertTrue(observer.look().runnable());
        await(() -> observer.look().cpuNs() > beforeNs);
        computing = false;
    }

    @Test
    void aThreadThatWaitsForAnotherIsBlocked() throws InterruptedException {
        ThreadObserver observer = observe(this::awaitRelease);
        await(() -> !observer.look().runnable());
        released.countDown();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThreadThatWaitsInNativeCodeIsBlocked() throws Exception {
        try (Selector selector = Selector.open()) {
            Thread[] thread = new Thread[1];
            ThreadObserver observer = observe(() -> {
                thread[0] = Thread.currentThread();
                select(selector);
            });
            await(() -> thread[0] != null && !observer.look().runnable());
            assertEquals(Thread.State.RUNNABLE, thread[0].getState());
            selector.wakeup();
        }
    }

    private ThreadObserver observe(Runnable work) throws InterruptedException {
        ThreadObserver[] observer = new ThreadObserver[1];
        Thread thread = Thread.ofPlatform().daemon().unstarted(() -> {
            observer[0].begin();
            begun.countDown();
            work.run();
        });
        observer[0] = new ThreadObserver(thread);
        thread.start();
        begun.await();
        return observer[0];
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void select(Selector selector) {
        try {
            selector.select();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
