package org.voxyard.web.signalling;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Refuses handshakes that come from pages of foreign hosts with 403. Runs before the container's own upgrade filter. */
@WebFilter(urlPatterns = "/api", asyncSupported = true)
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private transient AllowedOrigins allowed;

    @Override
    public void init(FilterConfig config) {
        String environment = System.getenv().getOrDefault("VOXYARD_ALLOWED_ORIGINS", "");
        allowed = AllowedOrigins.parse(System.getProperty("voxyard.allowed.origins", environment));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (allowed.allows(header(request, "Origin"), header(request, "Host"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This page may not connect to this server.");
        }
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
