package org.voxyard.domain.access;

/** The caller is known but may not do this; the message is one plain sentence. Nothing changed. */
public class AccessDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessDeniedException(String sentence) {
        super(sentence);
    }
}
