package org.voxyard.web.rest.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.loop.Loop;

/** A loop in a {@link DomainDocument}: as {@link LoopView}, without the domain. */
@Schema(name = "LoopContent", description = "A loop in an export; fields as in Loop")
public record LoopContent(
        @NotNull @Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE)
        String id,

        @NotNull @Size(min = 1, max = 128) @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name,

        Optional<@Size(min = 1, max = 64) String> project,
        Optional<@Size(max = 32) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE) String> abbreviation,
        Optional<@Pattern(regexp = Texts.COLOR, message = Texts.COLOR_MESSAGE) String> color,

        @Schema(description = "Absent when it is normal")
        Optional<@Pattern(regexp = Texts.PRIORITY, message = Texts.PRIORITY_MESSAGE) String> priority,

        @NotNull @Valid MulticastView multicast) {
    private static final String USUAL_PRIORITY = "normal";

    static LoopContent of(Loop loop) {
        LoopView view = LoopView.of(loop);
        return new LoopContent(
                loop.key(),
                view.name(),
                view.project(),
                view.abbreviation(),
                view.color(),
                view.priority().filter(priority -> !priority.equals(USUAL_PRIORITY)),
                view.multicast());
    }

    Loop toLoop(DomainId domain) {
        return new LoopView(Optional.empty(), name, domain.value(), project, abbreviation, color, priority, multicast)
                .toLoop(id);
    }
}
