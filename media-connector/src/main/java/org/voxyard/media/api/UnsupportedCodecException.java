package org.voxyard.media.api;

/** The peer's SDP answer is readable but accepts no codec that was offered (error 4006 on the voice-loop protocol). */
public class UnsupportedCodecException extends MalformedAnswerException {
    private static final long serialVersionUID = 1L;

    public UnsupportedCodecException(String sentence) {
        super(sentence);
    }
}
