package org.voxyard.web.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** The header {@code Idempotency-Key} of a POST: the same key and document again create nothing again. */
final class IdempotencyKey {
    private static final int MAX_LENGTH = 128;

    private IdempotencyKey() {}

    /** Documents say what they are in {@code toString}, without secrets. */
    static Optional<CreationKey> of(String header, Class<?> kind, Record document) {
        return of(header, (kind.getSimpleName() + document).getBytes(StandardCharsets.UTF_8));
    }

    /** @param request all that makes it another request */
    static Optional<CreationKey> of(String header, byte[] request) {
        if (header != null && (header.isBlank() || header.length() > MAX_LENGTH)) {
            throw ProblemException.of(
                    List.of(new Violation("Idempotency-Key", "must be a text of 1 to " + MAX_LENGTH + " characters")));
        }
        return Optional.ofNullable(header).map(value -> new CreationKey(value, Fingerprint.of(request)));
    }
}
