package org.voxyard.application;

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

    public SignInRefusedException(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
