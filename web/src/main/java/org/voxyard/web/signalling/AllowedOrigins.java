package org.voxyard.web.signalling;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Which pages may open a WebSocket: those of the host that they connect to, whatever the ports, those of the hosts listed,
 * and programs that are no pages and send no {@code Origin} (RFC 6455 §10.2).
 *
 * @param hosts names or addresses without ports, in lower case
 */
record AllowedOrigins(List<String> hosts) {
    AllowedOrigins {
        hosts = List.copyOf(hosts);
    }

    /** Reads hosts with commas between, as in the setting {@code voxyard.allowed.origins}. */
    static AllowedOrigins parse(String list) {
        return new AllowedOrigins(List.of(list.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*")));
    }

    /**
     * @param origin header of the handshake, empty without one
     * @param host header of the handshake
     */
    boolean allows(String origin, String host) {
        String page = hostOf(origin);
        return origin.isEmpty() || (!page.isEmpty() && (page.equals(hostOf("//" + host)) || hosts.contains(page)));
    }

    private static String hostOf(String uri) {
        try {
            String host = URI.create(uri).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
