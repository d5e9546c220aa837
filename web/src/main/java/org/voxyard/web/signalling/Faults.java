package org.voxyard.web.signalling;

import jakarta.ejb.EJBException;
import org.voxyard.application.NoMediaException;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.domain.session.NotPermittedException;
import org.voxyard.domain.session.UnknownOperatorException;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.web.WebLog;

/** Exceptions of the application as errors of the protocol. */
final class Faults {
    private static final WebLog LOG = WebLog.of(Faults.class);

    private Faults() {}

    /** What a client is told of an exception; {@code event} is what was being handled, for the log. */
    static RequestFault of(String event, RuntimeException exception) {
        return switch (exception) {
            case NotPermittedException e -> new RequestFault(ErrorCode.NO_PERMISSION, e.getMessage());
            case UnknownOperatorException e -> Phase.AUTHENTICATED.notReached();
            case NoMediaException e -> Phase.MEDIA_READY.notReached();
            case EngineBusyException e ->
                new RequestFault(ErrorCode.PROCESSING, "The audio engine is busy; try again.");
            case EJBException e when e.getCause() instanceof RuntimeException cause -> of(event, cause);
            default -> unexpected(event, exception);
        };
    }

    /** 5000 makes the stock client forget its session, so it is not for too many attempts. */
    static RequestFault of(SignInRefusedException refused) {
        ErrorCode code = refused.reason() == SignInRefusedException.Reason.WRONG_CREDENTIALS
                ? ErrorCode.AUTHENTICATION_FAILED
                : ErrorCode.PROCESSING;
        return new RequestFault(code, refused.getMessage());
    }

    private static RequestFault unexpected(String event, RuntimeException exception) {
        LOG.eventNotProcessed(event, exception);
        return new RequestFault(ErrorCode.PROCESSING, "The server could not process this; its log says why.");
    }
}
