package org.voxyard.bench;

import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.peer.BrowserTraits;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.peer.SimulatedBrowser;
import org.voxyard.media.peer.SimulatedBrowsers;

/** Gives browsers an endpoint each, as an application does: offer, answer, and the end. Used by one thread. */
final class BrowserLegs {
    private final MediaConnection connection;
    private long opened;

    BrowserLegs(MediaConnection connection) {
        this.connection = connection;
    }

    /** Opens an endpoint for a new one of these browsers, which begins to connect. */
    BrowserLeg open(SimulatedBrowsers browsers, PacketListener listener) throws MalformedAnswerException {
        EndpointId endpoint = new EndpointId(++opened);
        SimulatedBrowser browser = browsers.open(BrowserTraits.USUAL, listener);
        String answer = browser.answer(connection.openEndpoint(endpoint).sdp());
        connection.answer(endpoint, answer);
        return new BrowserLeg(endpoint, browser);
    }

    /** Both sides say goodbye. */
    void close(BrowserLeg leg) {
        leg.browser().close();
        connection.closeEndpoint(leg.endpoint());
    }

    /** An endpoint and the browser at its other end. */
    record BrowserLeg(EndpointId endpoint, SimulatedBrowser browser) {}
}
