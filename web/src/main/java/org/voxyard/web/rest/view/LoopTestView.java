package org.voxyard.web.rest.view;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.loop.Loop;

/** What came of the test of a loop. */
@Schema(name = "LoopTest", description = "What came of the test of a loop")
public record LoopTestView(
        @Schema(description = "Id of the loop", examples = "FLIGHT")
        String loop,

        @Schema(description = "Whether the tone came back from the loop's group", examples = "true")
        boolean heard,

        @Schema(description = "From the command to the tone's return, ms; absent unless it was heard", examples = "43")
        Optional<Long> afterMs,

        @Schema(
                description = "The same for people",
                examples = "The tone came back from 239.192.7.1:20001 after 43 ms.")
        String sentence) {

    public static LoopTestView of(Loop loop, Optional<Duration> heardAfter) {
        Optional<Long> afterMs = heardAfter.map(Duration::toMillis);
        String sentence = afterMs.map(ms -> "The tone came back from " + loop.address() + " after " + ms + " ms.")
                .orElse("The tone went to " + loop.address()
                        + " and did not come back within 2 s. Usual causes: no route"
                        + " for 224.0.0.0/4, a firewall, or a container network without multicast.");
        return new LoopTestView(loop.key(), afterMs.isPresent(), afterMs, sentence);
    }
}
