package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final List<Runnable> jobs = new ArrayList<>();
    private final List<String> handled = new ArrayList<>();
    private final Inbox inbox = new Inbox(jobs::add, handled::add);

    @Test
    void messagesAreHandledInOrderByOneJobAtATime() {
        List.of("a", "", "c").forEach(inbox::offer);
        assertEquals(1, jobs.size());
        jobs.removeFirst().run();
        assertEquals(List.of("a", "", "c"), handled);
        inbox.offer("d");
        jobs.removeFirst().run();
        assertEquals(List.of("a", "", "c", "d"), handled);
    }

    @Test
    void oneMessageTooManyIsRefused() {
        for (int i = 0; i < Inbox.MAX_MESSAGES; i++) {
            assertTrue(inbox.offer("m"));
        }
        assertFalse(inbox.offer("m"));
        jobs.removeFirst().run();
        assertTrue(inbox.offer("m"));
    }

    @Test
    void oneCharacterTooManyIsRefused() {
        assertTrue(inbox.offer("m".repeat(Inbox.MAX_CHARS)));
        assertFalse(inbox.offer("m"));
    }
}
