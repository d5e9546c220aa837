package org.voxyard.application.port;

import java.util.function.Supplier;

/** Runs work in a database transaction. */
public interface Transactions {

    /** Runs the work and commits; when it throws, nothing of it stays. */
    <T> T call(Supplier<T> work);

    /** As {@link #call}, for work without a result. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
