package org.voxyard.web.signalling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A socket whose peer reads at once, or not at all while it is stalled. */
final class FakeSocket implements Socket {
    final List<String> sent = new ArrayList<>();
    final List<String> closes = new ArrayList<>();
    int pings;
    private final Deque<Runnable> unread = new ArrayDeque<>();
    private boolean stalled;

    @Override
    public void send(String text, Runnable done) {
        sent.add(text);
        if (stalled) {
            unread.add(done);
        } else {
            done.run();
        }
    }

    @Override
    public void ping() {
        pings++;
    }

    @Override
    public void close(int code, String reason) {
        closes.add(code + " " + reason);
    }

    void stall() {
        stalled = true;
    }

    /** The peer reads what it was sent, message by message. */
    void resume() {
        stalled = false;
        while (!unread.isEmpty()) {
            unread.remove().run();
        }
    }
}
