package org.voxyard.web.rest.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.SessionLoop;

/** What a session does with a loop. */
@Schema(name = "SessionLoop", description = "What a session does with a loop")
public record SessionLoopView(
        @Schema(description = "Id of the loop", examples = "FLIGHT")
        String loop,

        @Schema(description = "What the role allows at most: none, recv or send", examples = "send")
        String permission,

        @Schema(description = "none: off; recv: hears it; send: hears it and may talk", examples = "recv")
        String state,

        @Schema(description = "Whether push-to-talk is down", examples = "false")
        boolean talking,

        @Schema(description = "0 to 100; 100 is 0 dB, gain = (volume / 100)²", examples = "50")
        int volume,

        @Schema(description = "-100 (left) to 100 (right)", examples = "0")
        int pan) {

    public static SessionLoopView of(SessionLoop loop) {
        return new SessionLoopView(
                loop.loop().value(),
                loop.permission().wireName(),
                loop.state().wireName(),
                loop.talking(),
                loop.volume(),
                loop.pan());
    }
}
