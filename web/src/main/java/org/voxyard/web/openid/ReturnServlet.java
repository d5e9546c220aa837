package org.voxyard.web.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.voxyard.application.BrowserSessionService;
import org.voxyard.application.ProviderSignIn;
import org.voxyard.application.SignInRefusedException;
import org.voxyard.domain.session.SignInAttempt;
import org.voxyard.web.security.AttemptCookie;
import org.voxyard.web.security.SessionCookie;

/** {@code /openid/return}: takes a browser back from the provider's page, signed in or not, and sends it to the web admin. */
@WebServlet("/openid/return")
public class ReturnServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProviderSignIn signIn;

    @Inject
    transient BrowserSessionService sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (signIn.page().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.addHeader("Set-Cookie", AttemptCookie.none(request));
        Optional<SignInAttempt> attempt = AttemptCookie.read(request);
        Redirect.to(response, attempt.isPresent() ? finish(attempt.get(), request, response) : Outcome.REFUSED);
    }

    private Outcome finish(SignInAttempt attempt, HttpServletRequest request, HttpServletResponse response) {
        try {
            var opened = signIn.finish(
                    attempt, parameter(request, "state"), parameter(request, "code"), request.getRemoteAddr());
            SessionCookie.read(request).ifPresent(sessions::signOut);
            response.addHeader("Set-Cookie", SessionCookie.of(opened.secret(), request));
            return Outcome.DONE;
        } catch (SignInRefusedException refused) {
            return refused.reason() == SignInRefusedException.Reason.TOO_MANY_ATTEMPTS
                    ? Outcome.TOO_MANY
                    : Outcome.REFUSED;
        }
    }

    /** Empty without one, which is nobody's code and no attempt's state. */
    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
