package org.voxyard.client;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Server-Sent Events, framed as the HTML standard says (§9.2.6): fields in lines, an empty line after each event, comments.
 * One thread reads, any may close.
 */
final class SseStream implements Closeable {
    static final String TYPE = "text/event-stream";

    private static final int MAX_LINE_CHARS = 65_536;
    private static final int MAX_EVENT_CHARS = 1_048_576;

    private final InputStream body;
    private final BufferedReader in;
    private boolean afterReturn;

    /** One event; without data it is none, but a sign of life. */
    record Message(String type, String data) {}

    SseStream(InputStream body) {
        this.body = body;
        this.in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next event or sign of life; waits for it. Throws {@link EOFException} when no more come. */
    Message next() throws IOException {
        String type = "";
        StringBuilder data = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            if (field.equals("event")) {
                type = value(line, colon);
            } else if (field.equals("data")) {
                append(data, value(line, colon));
            }
        }
        return new Message(type, data.toString());
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private static void append(StringBuilder data, String value) throws IOException {
        if (data.length() + value.length() > MAX_EVENT_CHARS) {
            throw new IOException("An event has more than " + MAX_EVENT_CHARS + " characters.");
        }
        data.append(data.isEmpty() ? "" : "\n").append(value);
    }

    private static String value(String line, int colon) {
        String value = colon < 0 ? "" : line.substring(colon + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /** Lines end in CR, LF or both. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = character(); c != '\n' && c != '\r'; c = character()) {
            if (line.length() == MAX_LINE_CHARS) {
                throw new IOException("A line has more than " + MAX_LINE_CHARS + " characters.");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    /** A line feed right after a carriage return is the same end. */
    private int character() throws IOException {
        int c = in.read();
        if (c == '\n' && afterReturn) {
            c = in.read();
        }
        afterReturn = c == '\r';
        if (c < 0) {
            throw new EOFException("The server has ended the stream of events.");
        }
        return c;
    }
}
