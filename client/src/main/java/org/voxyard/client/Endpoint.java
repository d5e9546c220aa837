package org.voxyard.client;

import java.time.Instant;

/**
 * The media leg of a session, at most 250 ms old. What is null is not known (yet).
 *
 * @param session its id
 * @param user id of the user
 * @param remote where media goes, {@code 192.0.2.7:50123}
 * @param connected whether audio can flow
 * @param since when it was opened
 * @param codec {@code opus/48000/2}
 * @param packetsReceived from the browser
 * @param packetsLost of those from the browser; negative when more came twice
 * @param jitterMs interarrival jitter of what the browser sends (RFC 3550)
 * @param packetsSent to the browser
 * @param packetsLostByPeer of those to the browser, as it reports
 * @param roundTripMs by RTCP
 * @param levelDbfs of the microphone, -127 to 0
 * @param playoutDelayMs how long the browser's voice waits in the server's jitter buffer
 */
public record Endpoint(
        String id,
        String session,
        String user,
        String remote,
        boolean connected,
        Instant since,
        String codec,
        long packetsReceived,
        long packetsLost,
        double jitterMs,
        long packetsSent,
        Long packetsLostByPeer,
        Double roundTripMs,
        Integer levelDbfs,
        Double playoutDelayMs) {}
