package org.voxyard.web.signalling;

/** Why we close a socket (RFC 6455 §7.4.1, voice-loop-client.md §12.10). */
final class CloseCodes {
    /** After a logout was answered. */
    static final int NORMAL = 1000;
    /** The server or this application stops. */
    static final int GOING_AWAY = 1001;
    /** A message that is not JSON. */
    static final int NOT_CONSISTENT = 1007;
    /** Limits: rate, size of queues, nesting, sockets without sign-in. */
    static final int POLICY = 1008;
    /** A message longer than {@link MessageAssembly#MAX_BYTES}. */
    static final int TOO_BIG = 1009;
    /** A fault of ours. */
    static final int FAULT = 1011;

    private CloseCodes() {}
}
