package org.voxyard.application;

import org.voxyard.domain.session.OperatorId;

/** The operator has no media leg (error 2002 on the voice-loop protocol). */
public class NoMediaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoMediaException(OperatorId operator) {
        super("Operator " + operator + " has asked for no media session.");
    }
}
