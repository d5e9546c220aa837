package org.voxyard.web.openid;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** Sends browsers on by 303, with an address as it is: the container would make a relative one absolute by the header Host. */
final class Redirect {
    private Redirect() {}

    static void to(HttpServletResponse response, URI address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address.toString());
        response.setHeader("Cache-Control", "no-store");
    }

    /** To the web admin. */
    static void to(HttpServletResponse response, Outcome outcome) {
        to(response, URI.create("/admin/?signed-in=" + outcome.wireName()));
    }
}
