package org.voxyard.media.api;

/** What an operator does with a loop: off, monitor or talk; on the wire none, recv and send. */
public enum LoopState {
    NONE,
    RECV,
    SEND;

    /** Whether the loop's audio is part of the listener's mix; talking includes it. */
    public boolean hears() {
        return this != NONE;
    }

    /** The name on the wire: {@code none}, {@code recv} or {@code send}. */
    public String wireName() {
        return switch (this) {
            case NONE -> "none";
            case RECV -> "recv";
            case SEND -> "send";
        };
    }
}
