package org.voxyard.infrastructure.operations;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.voxyard.application.NodeHealth;
import org.voxyard.operations.doctor.Check;
import org.voxyard.operations.doctor.Finding;

/** The server's own health, as a check of the doctor. */
record HealthCheck(NodeHealth health) implements Check {
    private static final String SUBJECT = "server";

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        String faults = sentences(health.faults());
        String notices = sentences(health.notices());
        if (!faults.isEmpty()) {
            return Finding.fault(SUBJECT, "It runs but is not ready: " + faults);
        }
        return notices.isEmpty()
                ? Finding.inOrder(SUBJECT, "It runs and is ready.")
                : Finding.note(SUBJECT, "It runs and is ready. " + notices);
    }

    private static String sentences(Map<String, List<String>> bySubject) {
        return bySubject.values().stream().flatMap(List::stream).collect(Collectors.joining(" "));
    }
}
