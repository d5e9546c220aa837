package org.voxyard.web.signalling;

import java.util.UUID;

/**
 * A message that no request asked for (voice-loop-client.md §5). It has no {@code client}: that would make it an answer in
 * the eyes of the stock client.
 */
public record ServerEvent(String event, String uuid, String type, Object parameter) {

    static ServerEvent unicast(String event, Object parameter) {
        return of(event, "unicast", parameter);
    }

    static ServerEvent loopBroadcast(String event, Object parameter) {
        return of(event, "loop_broadcast", parameter);
    }

    static ServerEvent userBroadcast(String event, Object parameter) {
        return of(event, "user_broadcast", parameter);
    }

    static ServerEvent systemBroadcast(String event, Object parameter) {
        return of(event, "system_broadcast", parameter);
    }

    private static ServerEvent of(String event, String type, Object parameter) {
        return new ServerEvent(event, UUID.randomUUID().toString(), type, parameter);
    }
}
