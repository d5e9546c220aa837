package org.voxyard.media.api;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One media leg at one moment. Counts begin with the leg; those of what came in begin anew when the peer's sequence numbers do.
 *
 * @param remote where media goes; empty before a connectivity check has come
 * @param connected whether audio can flow
 * @param age since the leg was opened; empty for legs without ICE
 * @param codec of both directions
 * @param packetsReceived from the peer, whether a talk gate let them pass or not
 * @param packetsLost of what the peer sent (RFC 3550 A.3); negative when more came twice
 * @param jitter of what the peer sends (RFC 3550 A.8)
 * @param packetsSent to the peer
 * @param packetsLostByPeer of what we sent, as the peer reports; empty before its first report
 * @param roundTrip by RTCP; empty before the first report that tells it
 * @param levelDbov of the peer's last packet, −127 (silence) to 0; empty unless the peer tells its level (RFC 6464)
 * @param playoutDelay how long the peer's voice waits in the jitter buffers of loops; empty while it does not sound
 */
public record EndpointReading(
        EndpointId endpoint,
        Optional<InetSocketAddress> remote,
        boolean connected,
        Optional<Duration> age,
        String codec,
        long packetsReceived,
        long packetsLost,
        Duration jitter,
        long packetsSent,
        OptionalLong packetsLostByPeer,
        Optional<Duration> roundTrip,
        OptionalInt levelDbov,
        Optional<Duration> playoutDelay) {}
