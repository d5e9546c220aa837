package org.voxyard.media.api;

/** The engine's command queue is full or the engine is closed: the command was not taken, nothing changed. */
public class EngineBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineBusyException(String command) {
        super("The media engine did not take the command " + command + "; try again.");
    }
}
