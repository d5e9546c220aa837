package org.voxyard.web.rest.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.directory.Scope;
import org.voxyard.domain.loop.Loop;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;

/** A loop. */
@Schema(name = "Loop", description = "A standing conference on one multicast group and port")
public record LoopView(
        @Schema(
                description = "Stable name, also in the signalling; the server makes one when a new loop comes without",
                examples = "FLIGHT")
        Optional<@Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE) String> id,

        @Schema(description = "For people", examples = "FLIGHT")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name,

        @Schema(description = "Id of the domain that it belongs to; cannot be changed", examples = "demo")
        @NotNull
        @Size(min = 1, max = 64)
        String domain,

        @Schema(description = "Id of the project of that domain that it belongs to", examples = "mission")
        Optional<@Size(min = 1, max = 64) String> project,

        @Schema(description = "Short name on consoles", examples = "FLT")
        Optional<@Size(max = 32) @Pattern(regexp = Texts.PLAIN, message = Texts.PLAIN_MESSAGE) String> abbreviation,

        @Schema(description = "Colour on consoles: a CSS name, #rgb or #rrggbb", examples = "#2a6fdb")
        Optional<@Pattern(regexp = Texts.COLOR, message = Texts.COLOR_MESSAGE) String> color,

        @Schema(
                description =
                        "program, normal, announcement or emergency: voices on a more important loop dim the others;"
                                + " normal unless given",
                examples = "normal")
        Optional<@Pattern(regexp = Texts.PRIORITY, message = Texts.PRIORITY_MESSAGE) String> priority,

        @Schema(description = "Where its audio is; no two loops share group and port") @NotNull @Valid
        MulticastView multicast)
        implements EntryView {

    public static LoopView of(Loop loop) {
        return new LoopView(
                Optional.of(loop.key()),
                loop.name(),
                loop.domain().value(),
                loop.scope().project().map(ProjectId::value),
                loop.abbreviation(),
                loop.color(),
                Optional.of(loop.priority().name().toLowerCase(Locale.ROOT)),
                MulticastView.of(loop.address()));
    }

    public Loop toLoop(String newId) {
        Loop loop = new Loop(new LoopId(newId), name, Scope.of(new DomainId(domain)), multicast.toAddress());
        applyTo(loop);
        return loop;
    }

    /** The domain has been compared already. */
    public void applyTo(Loop loop) {
        loop.rename(name);
        loop.assign(project.map(ProjectId::new));
        loop.show(abbreviation, color);
        loop.prioritise(priority.map(name -> LoopPriority.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(LoopPriority.NORMAL));
        loop.move(multicast.toAddress());
    }
}
