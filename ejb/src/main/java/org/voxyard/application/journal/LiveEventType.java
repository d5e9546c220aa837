package org.voxyard.application.journal;

import java.util.Locale;

/** What a {@link LiveEvent} tells of. */
public enum LiveEventType {
    /** A session began. */
    SIGNED_IN,
    /** A session ended. */
    SIGNED_OUT,
    /** A session was ended by the server; {@code detail} says why. */
    DISCONNECTED,
    /** Somebody came to a loop. */
    JOINED,
    /** Somebody left a loop. */
    LEFT,
    /** Somebody switched a loop; {@code detail} is the state: none, recv or send. */
    SWITCHED,
    /** Push-to-talk went down. */
    TALK_STARTED,
    /** Push-to-talk was let go. */
    TALK_STOPPED,
    /** A voice became audible on a loop, of an operator or of anybody else. */
    VOICE_STARTED,
    /** A voice ended. */
    VOICE_STOPPED,
    /** The last voice on a loop ended. */
    LOOP_SILENT,
    /** Somebody asked for what the role does not allow; {@code detail} says why not. */
    DENIED,
    /** The audio of a session can flow. */
    LINK_UP,
    /** The audio of a session is gone; {@code detail} says why. */
    LINK_DOWN,
    /** Voice arrives from a session that never asked to talk. */
    VOICE_ON_CLOSED_GATE,
    /** The mixer hung and was replaced. */
    MIXER_REPLACED,
    /** The mixer hangs. */
    MIXER_GIVEN_UP,
    /** A loop was begun anew after a failure. */
    LOOP_RESTARTED,
    /** A loop has no audio path; {@code detail} says why. */
    LOOP_FAULT,
    /** Domains, projects, roles, users, loops or permissions changed. */
    DIRECTORY_CHANGED;

    /** The name in REST: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of that {@link #wireName}; throws {@link IllegalArgumentException} when there is none. */
    public static LiveEventType ofWireName(String name) {
        for (LiveEventType type : values()) {
            if (type.wireName().equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("There is no event type " + name + ".");
    }
}
