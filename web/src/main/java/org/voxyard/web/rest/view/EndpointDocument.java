package org.voxyard.web.rest.view;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.EndpointView;
import org.voxyard.media.api.EndpointReading;

/** A media leg. */
@Schema(name = "Endpoint", description = "The media leg of a session: RTP between a browser and this node")
public record EndpointDocument(
        @Schema(examples = "12") String id,

        @Schema(description = "Id of the session", examples = "7")
        String session,

        @Schema(description = "Id of the user", examples = "flight")
        String user,

        @Schema(
                description = "Where media goes; absent before the browser has reached us",
                examples = "192.0.2.7:50123")
        Optional<String> remote,

        @Schema(description = "Whether audio can flow", examples = "true")
        boolean connected,

        @Schema(description = "When it was opened, UTC", examples = "2026-05-04T10:15:30Z")
        Optional<Instant> since,

        @Schema(examples = "opus/48000/2") String codec,

        @Schema(description = "Packets from the browser", examples = "15000")
        long packetsReceived,

        @Schema(
                description = "Packets of the browser that did not arrive; negative when more came twice",
                examples = "3")
        long packetsLost,

        @Schema(description = "Interarrival jitter of what the browser sends, RFC 3550, ms", examples = "2.4")
        double jitterMs,

        @Schema(description = "Packets to the browser", examples = "14200")
        long packetsSent,

        @Schema(description = "Packets to the browser that did not arrive, as it reports", examples = "0")
        Optional<Long> packetsLostByPeer,

        @Schema(description = "Round trip by RTCP, ms", examples = "18.3")
        Optional<Double> roundTripMs,

        @Schema(description = "Level of the browser's microphone, dBFS, -127 to 0", examples = "-31")
        Optional<Integer> levelDbfs,

        @Schema(
                description = "How long the browser's voice waits in our jitter buffer while it sounds, ms",
                examples = "14.0")
        Optional<Double> playoutDelayMs) {

    public static EndpointDocument of(EndpointView view) {
        EndpointReading reading = view.reading();
        return new EndpointDocument(
                reading.endpoint().toString(),
                view.session().toString(),
                view.user().value(),
                reading.remote().map(EndpointDocument::address),
                reading.connected(),
                view.since().map(since -> since.truncatedTo(ChronoUnit.SECONDS)),
                reading.codec(),
                reading.packetsReceived(),
                reading.packetsLost(),
                toMs(reading.jitter()),
                reading.packetsSent(),
                boxed(reading.packetsLostByPeer()),
                reading.roundTrip().map(EndpointDocument::toMs),
                reading.levelDbov().stream().boxed().findFirst(),
                reading.playoutDelay().map(EndpointDocument::toMs));
    }

    private static String address(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.stream().boxed().findFirst();
    }

    /** With one digit behind the point. */
    private static double toMs(Duration duration) {
        return Math.round(duration.toNanos() / 1e5) / 10.0;
    }
}
