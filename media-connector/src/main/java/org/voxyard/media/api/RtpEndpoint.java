package org.voxyard.media.api;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * A media leg without ICE and DTLS: RTP from and to one address (phones, gateways, load programs), in clear or with keys
 * from signalling. It gets no RTCP, because nobody agreed to have it on the same port (RFC 5761 §5.1.1).
 *
 * @param remote where it sends from and receives; resolved
 * @param payloadType of Opus on this leg, 0 to 127
 * @param keys of SRTP; empty means plain RTP
 */
public record RtpEndpoint(InetSocketAddress remote, int payloadType, Optional<SdesKeys> keys) {
    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if the host name was not resolved
     */
    public RtpEndpoint {
        if (remote.isUnresolved()) {
            throw new IllegalArgumentException("address " + remote + " is a name that was not resolved");
        }
    }

    /** A leg in clear. */
    public RtpEndpoint(InetSocketAddress remote, int payloadType) {
        this(remote, payloadType, Optional.empty());
    }

    /** A leg with SRTP. */
    public RtpEndpoint(InetSocketAddress remote, int payloadType, SdesKeys keys) {
        this(remote, payloadType, Optional.of(keys));
    }
}
