package org.voxyard.operations.database;

/** Something that an operator asked for cannot be done; the message is one sentence that says why and what to do. */
public final class OperationException extends Exception {
    private static final long serialVersionUID = 1;

    public OperationException(String sentence) {
        super(sentence);
    }

    OperationException(String sentence, Throwable cause) {
        super(sentence + " (" + cause.getMessage() + ")", cause);
    }
}
