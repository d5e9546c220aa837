package org.voxyard.web.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/**
 * Where a page ended, as clients hand it back: two texts of the last item. Nothing is trusted that comes back; it only says
 * where to begin.
 */
record Cursor(String first, String second) {
    private static final char SEPARATOR = '\0';

    static Cursor parse(String text) {
        String pair = decode(text);
        int separator = pair.indexOf(SEPARATOR);
        if (separator < 0 || pair.length() > 512) {
            throw foreign();
        }
        return new Cursor(pair.substring(0, separator), pair.substring(separator + 1));
    }

    /** A cursor that is one number. */
    static Cursor of(long number) {
        return new Cursor(Long.toString(number), "");
    }

    /** The number of such a cursor. */
    static long number(String text) {
        try {
            return Long.parseLong(parse(text).first());
        } catch (NumberFormatException noNumber) {
            throw foreign();
        }
    }

    @Override
    public String toString() {
        byte[] pair = (first + SEPARATOR + second).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pair);
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw foreign();
        }
    }

    private static ProblemException foreign() {
        return ProblemException.of(List.of(new Violation("cursor", "is none that a page has ended with")));
    }
}
