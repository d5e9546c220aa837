package org.voxyard.media.peer;

import java.security.SecureRandom;
import org.voxyard.media.ice.BindingRequest;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.ice.StunMessage;
import org.voxyard.media.rtp.NetworkOrder;

/**
 * The controlling agent's half of ICE towards one address (RFC 8445): a check every 50 ms until one is answered, then
 * consent (RFC 7675) every 2.5 s. Every check nominates. Used by the agent's thread.
 */
final class ConnectivityChecks {
    private static final long PACE_NS = 50_000_000;
    private static final long CONSENT_NS = 2_500_000_000L;
    /** RFC 8445 §5.1.2.1: peer-reflexive, the highest local preference, component 1. */
    private static final long PRIORITY = (110L << 24) | (65_535L << 8) | 255;

    private final BindingRequest request;
    private final byte[] transactionId = new byte[BindingRequest.TRANSACTION_ID_LENGTH];
    private int checks;
    private boolean answered;
    private long nextNs;

    ConnectivityChecks(IceCredentials server, String ownUfrag, SecureRandom random) {
        request = new BindingRequest(server, ownUfrag, PRIORITY, random.nextLong(), true);
        random.nextBytes(transactionId);
    }

    /** When the next check is due. */
    long dueNs() {
        return nextNs;
    }

    boolean isAnswered() {
        return answered;
    }

    /** Checks at once, and at the quick pace again: after a change of address. */
    void restart() {
        answered = false;
        nextNs = Long.MIN_VALUE;
    }

    /** Writes the check that is due; returns its length. */
    int write(byte[] buffer, long nowNs) {
        nextNs = nowNs + (answered ? CONSENT_NS : PACE_NS);
        NetworkOrder.putInt(transactionId, transactionId.length - Integer.BYTES, ++checks);
        return request.write(transactionId, buffer);
    }

    /** Whether this is the server's success for one of our checks. */
    boolean accepts(byte[] buffer, int length, long nowNs) {
        boolean success = StunMessage.parse(buffer, 0, length)
                .filter(StunMessage::isBindingSuccess)
                .filter(message -> message.isAuthentic(request.remote().password()))
                .filter(message -> isOurs(message.transactionId()))
                .isPresent();
        if (success && !answered) {
            answered = true;
            nextNs = nowNs + CONSENT_NS;
        }
        return success;
    }

    private boolean isOurs(byte[] id) {
        int number = NetworkOrder.getInt(id, id.length - Integer.BYTES);
        return number > 0 && number <= checks && NetworkOrder.getLong(id, 0) == NetworkOrder.getLong(transactionId, 0);
    }
}
