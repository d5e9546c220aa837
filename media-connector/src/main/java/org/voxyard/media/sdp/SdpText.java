package org.voxyard.media.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxyard.media.api.MalformedAnswerException;

/**
 * The lines of a description, cut at its first audio section (RFC 8866 §5).
 *
 * @param session lines before the first {@code m=}
 * @param audio lines of the first audio section, its {@code m=} first
 */
record SdpText(List<String> session, List<String> audio) {
    private static final int MAX_CHARACTERS = 64 * 1024;
    private static final int MAX_LINES = 1000;

    /** Lines end with CRLF or LF. */
    static SdpText split(String sdp) throws MalformedAnswerException {
        if (sdp.length() > MAX_CHARACTERS) {
            throw new MalformedAnswerException("The answer is longer than 64 KiB.");
        }
        List<String> lines = sdp.lines().limit(MAX_LINES + 1L).toList();
        if (lines.size() > MAX_LINES) {
            throw new MalformedAnswerException("The answer has more than " + MAX_LINES + " lines.");
        }
        if (lines.isEmpty() || !lines.getFirst().equals("v=0")) {
            throw new MalformedAnswerException("The answer does not begin with v=0.");
        }
        return cut(lines);
    }

    /** The first value of {@code a=name:value}; the section's own goes before the session's. */
    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** All values of {@code a=name:value}, the section's first, then the session's. */
    List<String> values(String name) {
        String prefix = "a=" + name + ":";
        List<String> found = new ArrayList<>();
        for (List<String> lines : List.of(audio, session)) {
            lines.stream()
                    .filter(line -> line.startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).trim())
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether the section, or the session if the section names none of them, has the first of these flags. */
    Optional<String> flag(List<String> names) {
        return audio.stream()
                .filter(line -> isFlag(line, names))
                .findFirst()
                .or(() -> session.stream().filter(line -> isFlag(line, names)).findFirst())
                .map(line -> line.substring(2));
    }

    private static boolean isFlag(String line, List<String> names) {
        return line.startsWith("a=") && names.contains(line.substring(2));
    }

    private static SdpText cut(List<String> lines) throws MalformedAnswerException {
        int from = indexOf(lines, "m=audio ", 0);
        if (from < 0) {
            throw new MalformedAnswerException("The answer has no audio.");
        }
        int next = indexOf(lines, "m=", from + 1);
        return new SdpText(
                lines.subList(0, indexOf(lines, "m=", 0)), lines.subList(from, next < 0 ? lines.size() : next));
    }

    private static int indexOf(List<String> lines, String prefix, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(prefix)) {
                return i;
            }
        }
        return -1;
    }
}
