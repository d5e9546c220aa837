package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.Project;
import org.voxyard.domain.directory.ProjectId;

/** A project. */
@Schema(name = "Project", description = "A mission or an undertaking inside a domain")
public record ProjectView(
        @Schema(
                description = "Stable name; the server makes one when a new project comes without",
                examples = "mission")
        Optional<@Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE) String> id,

        @Schema(description = "For people", examples = "Mission")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name,

        @Schema(description = "Id of the domain that it belongs to; cannot be changed", examples = "demo")
        @NotNull
        @Size(min = 1, max = 64)
        String domain)
        implements EntryView {

    public static ProjectView of(Project project) {
        return new ProjectView(
                Optional.of(project.key()), project.name(), project.domain().value());
    }

    public Project toProject(String newId) {
        return new Project(new ProjectId(newId), name, new DomainId(domain));
    }

    /** The domain has been compared already. */
    public void applyTo(Project project) {
        project.rename(name);
    }
}
