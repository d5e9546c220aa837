package org.voxyard.client;

/** What is to be done about events. An exception of it is logged and ends nothing. */
@FunctionalInterface
public interface EventFollower {

    void onEvent(Event event);

    /** Events before the next one are lost: there were more than the server keeps while there was no connection. */
    default void onGap() {}

    /** The connection is broken and will be made anew, as often as it takes. */
    default void onInterruption(Exception cause) {}

    /** There is a connection again; what was missed meanwhile comes first. */
    default void onResumption() {}

    /** The server refuses to go on: the account, its right or the token has gone. Nothing more comes. */
    default void onEnd(ProblemException refusal) {}
}
