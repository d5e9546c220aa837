package org.voxyard.web.signalling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxyard.application.MediaService;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.UnsupportedCodecException;

/** {@code media}: asks for the server's SDP offer, then answers it (voice-loop-client.md §8). */
@Singleton
final class Media implements RequestHandler {
    private final MediaService media;

    /** A {@code request} without SDP, or an {@code answer} with it. */
    public record Parameter(String type, Optional<String> sdp) {}

    public record Offer(String type, String sdp) {}

    @Inject
    Media(MediaService media) {
        this.media = media;
    }

    @Override
    public Set<String> events() {
        return Set.of("media");
    }

    @Override
    public Phase needs() {
        return Phase.AUTHENTICATED;
    }

    @Override
    public Object handle(Connection connection, Request request) throws RequestFault {
        Parameter parameter = request.parameter(Parameter.class);
        return switch (parameter.type()) {
            case "request" -> new Offer("offer", media.offer(connection.operator()));
            case "answer" -> answer(connection, parameter);
            default -> throw new RequestFault(ErrorCode.PROCESSING, "The type of media is neither request nor answer.");
        };
    }

    private Object answer(Connection connection, Parameter parameter) throws RequestFault {
        String sdp = parameter.sdp().orElseThrow(() -> RequestFault.missing("sdp"));
        try {
            media.answer(connection.operator(), sdp);
            return Map.of();
        } catch (UnsupportedCodecException e) {
            throw new RequestFault(ErrorCode.CODEC, e.getMessage());
        } catch (MalformedAnswerException e) {
            throw new RequestFault(ErrorCode.SDP_NOT_READABLE, e.getMessage());
        }
    }
}
