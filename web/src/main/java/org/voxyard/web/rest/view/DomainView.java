package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainId;

/** A domain. */
@Schema(name = "Domain", description = "The outermost scope: an organisation or a site")
public record DomainView(
        @Schema(description = "Stable name; the server makes one when a new domain comes without", examples = "demo")
        Optional<@Pattern(regexp = Texts.ID, message = Texts.ID_MESSAGE) String> id,

        @Schema(description = "For people", examples = "Demo")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name)
        implements EntryView {

    public static DomainView of(Domain domain) {
        return new DomainView(Optional.of(domain.key()), domain.name());
    }

    public Domain toDomain(String newId) {
        return new Domain(new DomainId(newId), name);
    }

    public void applyTo(Domain domain) {
        domain.rename(name);
    }
}
