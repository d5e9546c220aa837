package org.voxyard.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How Server-Sent Events are framed. */
class SseStreamTest {

    @Test
    void anEventIsWhatStandsBeforeAnEmptyLine() throws IOException {
        assertEquals(message("joined", "{}"), read("id: 7\nevent: joined\ndata: {}\n\n"));
        assertEquals(message("", "a\nb"), read("data:a\ndata: b\n\n"));
        assertEquals(message("", ""), read(": a comment\n\n"));
    }

    @Test
    void linesEndInAnyWay() throws IOException {
        SseStream stream = stream("data: a\r\n\r\ndata: b\r\rdata: c\n\n");
        assertEquals("a", stream.next().data());
        assertEquals("b", stream.next().data());
        assertEquals("c", stream.next().data());
        assertThrows(EOFException.class, stream::next);
    }

    @Test
    void whatHasNoEndIsNotKept() {
        assertThrows(IOException.class, () -> read("data: " + "x".repeat(70_000)));
        assertThrows(IOException.class, () -> read(("data: " + "x".repeat(60_000) + "\n").repeat(20)));
    }

    @Test
    void anEventThatIsCutOffIsNone() {
        assertThrows(EOFException.class, () -> read("data: {}\n"));
    }

    private static SseStream.Message message(String type, String data) {
        return new SseStream.Message(type, data);
    }

    private static SseStream.Message read(String text) throws IOException {
        return stream(text).next();
    }

    private static SseStream stream(String text) {
        return new SseStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
