package org.voxyard.application;

import java.time.Duration;

/** A sign-in that failed; the message is one plain sentence for the login page and tells nothing about the account. */
public class SignInRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        WRONG_CREDENTIALS("The user name or the password is wrong, or the session has ended."),
        TOO_MANY_ATTEMPTS("There were too many failed sign-ins; wait a moment and try again.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final Duration retryAfter;

    public SignInRefusedException(Reason reason) {
        this(reason, Duration.ZERO);
    }

    /** A refusal that says how long to wait before the next attempt has a chance. */
    public SignInRefusedException(Reason reason, Duration retryAfter) {
        super(reason.sentence);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    public Reason reason() {
        return reason;
    }
}
