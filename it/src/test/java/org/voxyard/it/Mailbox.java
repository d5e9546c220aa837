package org.voxyard.it;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Messages that have arrived and nobody has taken; waits by condition, never by sleeping. */
final class Mailbox {
    private final List<JsonObject> messages = new ArrayList<>();
    private OptionalInt closeCode = OptionalInt.empty();

    synchronized void put(JsonObject message) {
        messages.add(message);
        notifyAll();
    }

    synchronized void closed(int code) {
        closeCode = closeCode.isPresent() ? closeCode : OptionalInt.of(code);
        notifyAll();
    }

    /** Takes the first message that meets the condition; fails after the time, or when the socket closes before. */
    synchronized JsonObject take(String what, Duration patience, Predicate<JsonObject> condition) {
        await(patience, () -> find(condition).isPresent() || closeCode.isPresent());
        JsonObject found = find(condition)
                .orElseThrow(() -> new AssertionError(
                        what + " did not arrive; close code " + closeCode + ", received instead: " + messages));
        messages.remove(found);
        return found;
    }

    synchronized boolean contains(Predicate<JsonObject> condition) {
        return find(condition).isPresent();
    }

    synchronized void clear() {
        messages.clear();
    }

    synchronized int awaitClose(Duration patience) {
        await(patience, () -> closeCode.isPresent());
        return closeCode.orElseThrow(() -> new AssertionError("The socket stayed open."));
    }

    private Optional<JsonObject> find(Predicate<JsonObject> condition) {
        return messages.stream().filter(condition).findFirst();
    }

    private synchronized void await(Duration patience, Supplier<Boolean> condition) {
        long deadlineNs = System.nanoTime() + patience.toNanos();
        try {
            for (long leftNs = patience.toNanos(); !condition.get() && leftNs > 0; ) {
                wait(leftNs / 1_000_000 + 1);
                leftNs = deadlineNs - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
