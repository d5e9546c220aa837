package org.voxyard.web.security;

import java.time.Duration;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.application.SignInRefusedException.Reason;

/** A store refused a credential, and why. */
public class RefusedCredentialException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final Duration retryAfter;

    RefusedCredentialException(SignInRefusedException refused) {
        super(refused.getMessage(), refused);
        reason = refused.reason();
        retryAfter = refused.retryAfter();
    }

    Reason reason() {
        return reason;
    }

    /** How long to wait; zero when waiting does not help. */
    Duration retryAfter() {
        return retryAfter;
    }
}
