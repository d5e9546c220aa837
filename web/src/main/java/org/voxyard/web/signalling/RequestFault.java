package org.voxyard.web.signalling;

import java.util.Optional;

/** A request that is answered with an error; the socket stays open. */
final class RequestFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Optional<Object> response;

    /** A fault with one plain sentence, which the login page shows. */
    RequestFault(ErrorCode code, String sentence) {
        this(code, sentence, Optional.empty());
    }

    /** A fault with a JSON object in place of the handler's {@link RequestHandler#failureResponse}. */
    RequestFault(ErrorCode code, String sentence, Optional<Object> response) {
        super(sentence, null, false, false);
        this.code = code;
        this.response = response;
    }

    static RequestFault missing(String parameter) {
        return new RequestFault(ErrorCode.PARAMETER_MISSING, "The parameter " + parameter + " is missing.");
    }

    ErrorCode code() {
        return code;
    }

    Optional<Object> response() {
        return response;
    }
}
