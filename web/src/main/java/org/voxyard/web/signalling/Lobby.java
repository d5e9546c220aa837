package org.voxyard.web.signalling;

import java.util.HashMap;
import java.util.Map;

/** Counts the sockets of each address on which nobody has signed in. Safe for use by many threads. */
final class Lobby {
    static final int MAX_PER_ADDRESS = 20;

    private final Map<String, Integer> waiting = new HashMap<>();

    /** Lets a socket in unless there are too many of its address. */
    synchronized boolean enter(String address) {
        int now = waiting.getOrDefault(address, 0);
        if (now < MAX_PER_ADDRESS) {
            waiting.put(address, now + 1);
        }
        return now < MAX_PER_ADDRESS;
    }

    /** A socket that was let in has signed in or closed. */
    synchronized void leave(String address) {
        waiting.computeIfPresent(address, (key, now) -> now > 1 ? now - 1 : null);
    }
}
