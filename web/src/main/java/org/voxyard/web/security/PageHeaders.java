package org.voxyard.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * What browsers are told about pages and their files. What scripts a page may run stands in the page itself, because it
 * names the hash of the page's import map; the policies of header and page hold both. The API says its own
 * ({@link HardenedAnswers}).
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageHeaders extends HttpFilter {
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "microphone=(self), camera=(), geolocation=(), display-capture=(), usb=(), payment=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final long serialVersionUID = 1L;
    private static final String API = "/api/v1";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith(request.getContextPath() + API)) {
            HEADERS.forEach(response::setHeader);
        }
        chain.doFilter(request, response);
    }
}
