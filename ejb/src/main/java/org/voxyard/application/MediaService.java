package org.voxyard.application;

import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.MalformedAnswerException;

/** The media leg of an operator; there is at most one. */
@SuppressWarnings("DoNotCallSuggester")
public final class MediaService {

    /** Opens a media leg, in place of an earlier one, and returns the SDP offer for the browser. */
    public String offer(OperatorId operator) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the browser's answer to the latest offer; {@link org.voxyard.application.event.MediaReady} follows.
     *
     * @throws NoMediaException without an offer before
     */
    public void answer(OperatorId operator, String sdp) throws MalformedAnswerException {
        throw new UnsupportedOperationException();
    }

    /** Whether audio can flow. */
    public boolean isReady(OperatorId operator) {
        throw new UnsupportedOperationException();
    }
}
