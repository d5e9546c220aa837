package org.voxyard.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.application.SignInRefusedException.Reason;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.ProblemType;

/** Refused sign-ins as problem documents. */
public final class Refusals {
    private static final String BEARER = "Bearer realm=\"Voxyard\"";

    private Refusals() {}

    public static ProblemException problem(SignInRefusedException refused, HttpServletRequest request) {
        return problem(refused.reason(), refused.getMessage(), refused.retryAfter(), request);
    }

    static ProblemException problem(RefusedCredentialException refused, HttpServletRequest request) {
        return problem(refused.reason(), refused.getMessage(), refused.retryAfter(), request);
    }

    static ProblemException unauthenticated(String detail, HttpServletRequest request) {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED, detail, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge(request)));
    }

    private static ProblemException problem(Reason reason, String sentence, Duration wait, HttpServletRequest request) {
        if (reason == Reason.WRONG_CREDENTIALS) {
            return unauthenticated("The user name, the password or the token is wrong, or it has ended.", request);
        }
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(
                ProblemType.TOO_MANY_ATTEMPTS, sentence, Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    /** To a script of a page Basic is not offered: the browser would open a window of its own before the page's form. */
    private static String challenge(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null || mode.equals("navigate") ? BasicCredentials.CHALLENGE : BEARER;
    }
}
