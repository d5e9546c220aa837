package org.voxyard.web.security;

import java.net.URI;
import java.util.Locale;

/** Which page a request comes from, as the browser says, which no page can change. */
enum RequestOrigin {
    /** A page of this server, or the person at the browser. */
    OWN,
    /** A page of another server. */
    FOREIGN,
    /** A program, or a browser too old to say. */
    UNKNOWN;

    /**
     * @param site header {@code Sec-Fetch-Site}, null without one
     * @param origin header {@code Origin}, null without one
     * @param host header {@code Host}, with its port
     */
    static RequestOrigin of(String site, String origin, String host) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none") ? OWN : FOREIGN;
        }
        if (origin == null) {
            return UNKNOWN;
        }
        return authority(origin).equals(String.valueOf(host).toLowerCase(Locale.ROOT)) ? OWN : FOREIGN;
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noUri) {
            return "";
        }
    }
}
