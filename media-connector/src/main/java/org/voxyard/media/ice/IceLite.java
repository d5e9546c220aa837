package org.voxyard.media.ice;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.voxyard.media.ice.IceAnswer.Answered;
import org.voxyard.media.ice.IceAnswer.Reason;
import org.voxyard.media.ice.IceAnswer.Refused;

/**
 * Answers connectivity checks as a lite agent, always controlled and never checking itself (RFC 8445 §2.5, §7.3). Knows no
 * state: who is connected from where is the caller's. Used by the Conductor.
 */
public final class IceLite {
    /** An array of this many bytes has room for any response. */
    public static final int MAX_RESPONSE_LENGTH = 320;

    private IceLite() {}

    /**
     * Judges a check in the order of RFC 8489 §6.3.1 and §9.1.3 and writes the response to the start of {@code response}.
     *
     * @param source where the check came from
     * @param local our side of the session that {@link StunMessage#localUfrag} names
     * @param remoteUfrag the peer's, once its SDP answer is known; before that ours alone decides
     */
    public static IceAnswer answer(
            StunMessage check,
            InetSocketAddress source,
            IceCredentials local,
            Optional<String> remoteUfrag,
            byte[] response) {
        if (!check.isBindingRequest()) {
            return new Refused(0, Reason.NOT_A_REQUEST);
        }
        if (!check.hasFingerprint()) {
            return new Refused(0, Reason.NO_FINGERPRINT);
        }
        if (check.username().isEmpty() || !check.hasMessageIntegrity()) {
            return refuseUnsealed(check, StunError.BAD_REQUEST, Reason.INCOMPLETE, response);
        }
        return isOfSession(check, local, remoteUfrag)
                ? answerAuthentic(check, source, local, response)
                : refuseUnsealed(check, StunError.UNAUTHENTICATED, Reason.UNAUTHENTICATED, response);
    }

    private static IceAnswer answerAuthentic(
            StunMessage check, InetSocketAddress source, IceCredentials local, byte[] response) {
        int[] unknown = check.unknownAttributes();
        if (unknown.length > 0) {
            StunWriter error =
                    error(check, StunError.UNKNOWN_ATTRIBUTE, response).unknownAttributes(unknown);
            return new Refused(seal(error, local), Reason.UNKNOWN_ATTRIBUTE);
        }
        if (check.isFromControlled()) {
            return new Refused(seal(error(check, StunError.ROLE_CONFLICT, response), local), Reason.ROLE_CONFLICT);
        }
        StunWriter success = new StunWriter(response, StunType.BINDING_SUCCESS, check.transactionId());
        return new Answered(seal(success.xorMappedAddress(source), local), check.usesCandidate());
    }

    private static boolean isOfSession(StunMessage check, IceCredentials local, Optional<String> remoteUfrag) {
        return check.localUfrag().filter(local.ufrag()::equals).isPresent()
                && (remoteUfrag.isEmpty() || remoteUfrag.equals(check.remoteUfrag()))
                && check.isAuthentic(local.password());
    }

    /** Without MESSAGE-INTEGRITY: there is no password that both sides share (RFC 8489 §9.1.3). */
    private static Refused refuseUnsealed(StunMessage check, StunError error, Reason reason, byte[] response) {
        return new Refused(error(check, error, response).fingerprint(), reason);
    }

    private static StunWriter error(StunMessage check, StunError error, byte[] response) {
        return new StunWriter(response, StunType.BINDING_ERROR, check.transactionId()).errorCode(error);
    }

    private static int seal(StunWriter message, IceCredentials local) {
        return message.messageIntegrity(local.password()).fingerprint();
    }
}
