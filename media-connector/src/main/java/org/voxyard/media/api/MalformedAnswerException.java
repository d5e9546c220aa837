package org.voxyard.media.api;

/** An SDP answer that cannot be used; the message is one plain sentence for the peer. The endpoint stays as it was. */
public class MalformedAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedAnswerException(String sentence) {
        super(sentence);
    }
}
