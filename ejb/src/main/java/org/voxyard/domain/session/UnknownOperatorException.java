package org.voxyard.domain.session;

/** The operator's session has ended, or never was. */
public class UnknownOperatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownOperatorException(OperatorId operator) {
        super("Operator " + operator + " is not signed in.");
    }
}
