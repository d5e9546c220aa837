package org.voxyard.application.webhook;

/** Nothing may be sent to this address; the message is one plain sentence. */
public class RefusedAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedAddressException(String sentence) {
        super(sentence);
    }
}
