package org.voxyard.media.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
class ThreadObserverTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean computing = true;
    private Thread observed;

    @Test
    void aThreadThatComputesIsRunnableAndItsCpuTimeGrows() throws InterruptedException {
        ThreadObserver observer = observe(() -> {
            while (computing) {
                Thread.onSpinWait();
            }
        });
        long beforeNs = observer.look().cpuNs();
        await(() -> observer.look().runnable());
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
            ThreadObserver observer = observe(() -> select(selector));
            await(() -> !observer.look().runnable() && observed.getState() == Thread.State.RUNNABLE);
            selector.wakeup();
        }
    }

    private ThreadObserver observe(Runnable work) throws InterruptedException {
        ThreadObserver[] observer = new ThreadObserver[1];
        observed = Thread.ofPlatform().daemon().unstarted(() -> {
            observer[0].begin();
            begun.countDown();
            work.run();
        });
        observer[0] = new ThreadObserver(observed);
        observed.start();
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
            LockSupport.parkNanos(1_000);
        }
    }
}
