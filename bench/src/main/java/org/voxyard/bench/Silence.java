package org.voxyard.bench;

import org.voxyard.media.peer.PeerCount;
import org.voxyard.media.peer.SimulatedBrowser;

/** How far a browser that hears nothing has come. */
enum Silence {
    /** None of its connectivity checks has been answered. */
    NO_ICE,
    /** The handshake goes on. */
    NO_KEYS,
    /** The handshake failed, or took too long. */
    HANDSHAKE_FAILED,
    /** It has keys, and no media comes. */
    NOTHING_COMES,
    /** Media comes, but no packet that its keys open: other keys, or another rollover counter. */
    CANNOT_OPEN,
    /** It receives packets: it is not silent, or only keep-alives come. */
    RECEIVES;

    static Silence of(SimulatedBrowser browser) {
        if (browser.count(PeerCount.CHECKS_ANSWERED) == 0) {
            return NO_ICE;
        }
        if (!browser.connected().isDone()) {
            return NO_KEYS;
        }
        if (browser.connected().isCompletedExceptionally()) {
            return HANDSHAKE_FAILED;
        }
        if (browser.count(PeerCount.RECEIVED) > 0) {
            return RECEIVES;
        }
        return browser.count(PeerCount.REFUSED) > 0 ? CANNOT_OPEN : NOTHING_COMES;
    }
}
