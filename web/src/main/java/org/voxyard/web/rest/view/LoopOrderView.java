package org.voxyard.web.rest.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.LoopOrder;
import org.voxyard.application.SessionLoop;
import org.voxyard.media.api.LoopState;

/** How a session is to have a loop. */
@Schema(name = "LoopOrder", description = "How a session is to have a loop; what is not there stays as it is")
public record LoopOrderView(
        @Schema(description = "none: off; recv: hear; send: hear and be able to talk", examples = "recv")
        Optional<@Pattern(regexp = "none|recv|send", message = "must be none, recv or send") String> state,

        @Schema(description = "0 to 100; 100 is 0 dB", examples = "50")
        Optional<@Min(0) @Max(100) Integer> volume,

        @Schema(description = "-100 (left) to 100 (right)", examples = "0")
        Optional<@Min(-100) @Max(100) Integer> pan) {

    /** As it is now. */
    public static LoopOrderView of(SessionLoop loop) {
        return new LoopOrderView(
                Optional.of(loop.state().wireName()), Optional.of(loop.volume()), Optional.of(loop.pan()));
    }

    public LoopOrder toOrder() {
        return new LoopOrder(state.map(name -> LoopState.valueOf(name.toUpperCase(Locale.ROOT))), volume, pan);
    }
}
