package org.voxyard.web.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.voxyard.application.ProviderSignIn;
import org.voxyard.application.port.SignInPage;
import org.voxyard.domain.session.SignInAttempt;
import org.voxyard.web.security.AttemptCookie;

/** {@code /openid/sign-in}: sends a browser to the provider's page. */
@WebServlet("/openid/sign-in")
public class DepartureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProviderSignIn signIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignInPage> page = signIn.page();
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SignInAttempt attempt = SignInAttempt.begin();
        Optional<URI> address = page.get().address(attempt);
        if (address.isPresent()) {
            response.addHeader("Set-Cookie", AttemptCookie.of(attempt, request));
            Redirect.to(response, address.get());
        } else {
            Redirect.to(response, Outcome.UNREACHABLE);
        }
    }
}
