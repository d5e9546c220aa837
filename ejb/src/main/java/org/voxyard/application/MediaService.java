package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.domain.session.MediaLeg;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.domain.session.UnknownOperatorException;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.MalformedAnswerException;

/** The media leg of an operator; there is at most one. */
@Singleton
public final class MediaService {
    private final Switchboard switchboard;
    private final MediaGateway media;
    private final EndpointIds endpointIds;

    @Inject
    public MediaService(Switchboard switchboard, MediaGateway media, EndpointIds endpointIds) {
        this.switchboard = switchboard;
        this.media = media;
        this.endpointIds = endpointIds;
    }

    /** Opens a media leg, in place of an earlier one, and returns the SDP offer for the browser. */
    public String offer(OperatorId operator) {
        EndpointId endpoint = endpointIds.next();
        String sdp = media.openEndpoint(endpoint);
        try {
            switchboard.connect(operator, endpoint);
        } catch (UnknownOperatorException gone) {
            media.closeEndpoint(endpoint);
            throw gone;
        }
        return sdp;
    }

    /**
     * Takes the browser's answer to the latest offer; {@link org.voxyard.application.event.MediaReady} follows.
     *
     * @throws NoMediaException without an offer before
     */
    public void answer(OperatorId operator, String sdp) throws MalformedAnswerException {
        MediaLeg leg =
                switchboard.read(operator, OperatorSession::leg).orElseThrow(() -> new NoMediaException(operator));
        media.answer(leg.endpoint(), sdp);
    }

    /** Whether audio can flow. */
    public boolean isReady(OperatorId operator) {
        return switchboard.read(operator, OperatorSession::isMediaReady);
    }
}
