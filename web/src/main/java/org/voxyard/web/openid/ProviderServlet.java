package org.voxyard.web.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.voxyard.application.ProviderSignIn;
import org.voxyard.application.port.SignInPage;
import org.voxyard.web.json.Documents;

/** {@code /openid/provider}: which provider a sign-in form may offer; 204 when there is none. */
@WebServlet("/openid/provider")
public class ProviderServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProviderSignIn signIn;

    /**
     * What the form needs to know.
     *
     * @param name for people
     * @param signIn where the browser goes; always on the host that it will come back to, where its cookies are
     */
    public record Offer(String name, String signIn) {
        static Offer of(SignInPage page) {
            return new Offer(
                    page.providerName(), page.returnAddress().resolve("sign-in").toString());
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (signIn.page().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("application/json");
        response.getWriter().write(Documents.write(Offer.of(signIn.page().get())));
    }
}
