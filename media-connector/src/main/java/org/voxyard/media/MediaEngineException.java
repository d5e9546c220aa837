package org.voxyard.media;

/** The engine could not be launched; the message is one sentence that says what to do. */
public class MediaEngineException extends Exception {
    private static final long serialVersionUID = 1L;

    public MediaEngineException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
