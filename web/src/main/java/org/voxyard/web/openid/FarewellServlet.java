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

/**
 * {@code /openid/sign-out}: sends a browser whose session here has ended to where it ends the one at the provider; without
 * that, the next click would sign the next person in under the same name. Changes nothing here.
 */
@WebServlet("/openid/sign-out")
public class FarewellServlet extends HttpServlet {
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
        Redirect.to(response, page.get().farewell().orElse(URI.create("/admin/")));
    }
}
