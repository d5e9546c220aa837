package org.voxyard.web.rest.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainContent;
import org.voxyard.domain.directory.DomainId;

/**
 * A whole domain, as export writes it and import reads it. Everything is sorted by id and nothing depends on when or where
 * it was written, so that two exports of the same content are the same bytes.
 */
@Schema(name = "DomainDocument", description = "A domain with everything that belongs to it, as export writes it")
public record DomainDocument(
        @Schema(description = "Always voxyard-domain/1", examples = FORMAT)
        @NotNull
        @Pattern(regexp = FORMAT, message = "must be " + FORMAT)
        String format,

        @NotNull @Valid Place domain,
        List<@NotNull @Valid Place> projects,
        List<@NotNull @Valid LoopContent> loops,
        List<@NotNull @Valid RoleContent> roles,
        List<@NotNull @Valid UserContent> users) {

    /** Which documents these are, and the version of their form. */
    public static final String FORMAT = "voxyard-domain/1";

    /** The domain itself, or one of its projects. */
    @Schema(name = "Place", description = "The domain itself, or one of its projects")
    public record Place(
            @Schema(examples = "mission") @NotNull @Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE)
            String id,

            @Schema(examples = "Mission")
            @NotNull
            @Size(min = 1, max = 128)
            @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
            String name) {}

    /**
     * The document of a content that is sorted.
     *
     * @param withHashes whether the hashes of passwords are in it
     */
    public static DomainDocument of(DomainContent content, boolean withHashes) {
        Domain domain = content.domain();
        return new DomainDocument(
                FORMAT,
                new Place(domain.key(), domain.name()),
                content.projects().stream()
                        .map(project -> new Place(project.key(), project.name()))
                        .toList(),
                content.loops().stream().map(LoopContent::of).toList(),
                content.roles().stream().map(RoleContent::of).toList(),
                content.users().stream()
                        .map(user -> UserContent.of(user, withHashes))
                        .toList());
    }

    /** New entries in the order of the document. */
    public DomainContent toContent() {
        DomainId id = new DomainId(domain.id());
        return new DomainContent(
                new Domain(id, domain.name()),
                projects.stream()
                        .map(project ->
                                new ProjectView(Optional.empty(), project.name(), id.value()).toProject(project.id()))
                        .toList(),
                loops.stream().map(loop -> loop.toLoop(id)).toList(),
                roles.stream().map(role -> role.toRole(id)).toList(),
                users.stream().map(user -> user.toUser(id)).toList());
    }
}
