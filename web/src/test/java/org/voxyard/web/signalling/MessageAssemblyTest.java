package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MessageAssemblyTest {
    private final MessageAssembly message = new MessageAssembly();

    @Test
    void partsBecomeAMessageAndTheNextBeginsEmpty() {
        assertTrue(message.add("{\"event\":"));
        assertTrue(message.add("\"register\"}"));
        assertEquals("{\"event\":\"register\"}", message.take());
        assertEquals("", message.take());
    }

    @Test
    void theLimitCountsBytesNotCharacters() {
        assertTrue(message.add("é".repeat(MessageAssembly.MAX_BYTES / 2)));
        assertFalse(message.add("e"));
    }

    @Test
    void anEndlessMessageOfNothingEndsToo() {
        for (int i = 0; i < MessageAssembly.MAX_BYTES; i++) {
            assertTrue(message.add(""));
        }
        assertFalse(message.add(""));
    }
}
