package org.voxyard.infrastructure.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.voxyard.operations.doctor.Check;
import org.voxyard.operations.doctor.Finding;

/** Looks at many things side by side and in bounded time: what hangs or breaks is a finding, too. */
final class BoundedLook {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ExecutorService threads;
    private final Duration patience;

    BoundedLook(ExecutorService threads) {
        this(threads, PATIENCE);
    }

    BoundedLook(ExecutorService threads, Duration patience) {
        this.threads = threads;
        this.patience = patience;
    }

    /** One finding for each check, in their order. */
    List<Finding> findings(List<Check> checks) {
        try {
            List<Callable<Finding>> looks =
                    checks.stream().<Callable<Finding>>map(check -> check::look).toList();
            List<Future<Finding>> outcomes = threads.invokeAll(looks, patience.toMillis(), TimeUnit.MILLISECONDS);
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                findings.add(finding(checks.get(i), outcomes.get(i)));
            }
            return findings;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server ends while it is examined.", e);
        }
    }

    private Finding finding(Check check, Future<Finding> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (CancellationException hangs) {
            return Finding.fault(
                    check.subject(),
                    "The look at it did not end within " + patience.toSeconds()
                            + " s: something that it asks does not answer. Look at the network and at the server's log.");
        } catch (ExecutionException broken) {
            return Finding.fault(check.subject(), "It could not be looked at: " + broken.getCause());
        }
    }
}
