package org.voxyard.web.json;

/** Measures a JSON text before it is parsed, because parsing costs stack and memory for each level. */
public final class NestingDepth {
    private NestingDepth() {}

    /** Whether objects and arrays of {@code json} are nested more than {@code limit} deep; the text may be malformed. */
    public static boolean exceeds(String json, int limit) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString) {
                i += c == '\\' ? 1 : 0;
                inString = c != '"';
            } else if (c == '"') {
                inString = true;
            } else {
                depth += step(c);
                if (depth > limit) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int step(char c) {
        return switch (c) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }
}
