package org.voxyard.domain.session;

import org.voxyard.media.api.LoopState;

/** The operator has no right to this; the message is one plain sentence for the operator. Nothing changed. */
public class NotPermittedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final LoopState stateInEffect;

    public NotPermittedException(String sentence) {
        this(sentence, LoopState.NONE);
    }

    public NotPermittedException(String sentence, LoopState stateInEffect) {
        super(sentence);
        this.stateInEffect = stateInEffect;
    }

    /** What the operator does with the loop in question, before and after the refusal. */
    public LoopState stateInEffect() {
        return stateInEffect;
    }
}
