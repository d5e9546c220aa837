package org.voxyard.infrastructure.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voxyard.operations.doctor.Check;
import org.voxyard.operations.doctor.Finding;

class BoundedLookTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whatHangsIsAFaultAndTheOthersAreThereInTheirOrder() {
        CountDownLatch never = new CountDownLatch(1);
        List<Finding> found = new BoundedLook(threads, Duration.ofMillis(200))
                .findings(List.of(
                        check("first", () -> Finding.inOrder("first", "It is.")),
                        check("second", () -> {
                            await(never);
                            return Finding.inOrder("second", "It is.");
                        }),
                        check("third", () -> Finding.note("third", "It is."))));
        assertEquals(
                List.of("first", "second", "third"),
                found.stream().map(Finding::subject).toList());
        assertEquals(
                List.of(false, true, false),
                found.stream().map(Finding::isFault).toList());
    }

    @Test
    void whatBreaksIsAFault() {
        Finding broken = new BoundedLook(threads)
                .findings(List.of(check("first", () -> {
                    throw new IllegalStateException("broken");
                })))
                .getFirst();
        assertTrue(broken.isFault() && broken.sentence().contains("broken"), broken.sentence());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Check check(String subject, Supplier<Finding> look) {
        return new Check() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public Finding look() {
                return look.get();
            }
        };
    }
}
