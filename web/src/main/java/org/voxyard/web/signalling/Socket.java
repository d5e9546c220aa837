package org.voxyard.web.signalling;

/** The container's side of one WebSocket. All verbs return at once and may be called from any thread. */
interface Socket {
    /** Sends one text message; {@code done} is called once, when the next one may be sent or the socket has failed. */
    void send(String text, Runnable done);

    /** Sends a ping without content. */
    void ping();

    /** Closes with a code of RFC 6455 §7.4.1 and a reason of at most 123 bytes; harmless when closed already. */
    void close(int code, String reason);
}
