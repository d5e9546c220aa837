package org.voxyard.web.rest.view;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.TokenService;
import org.voxyard.domain.access.TokenScope;
import org.voxyard.domain.directory.UserId;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.problem.Violation;

/** What a new token is to be. */
@Schema(name = "NewToken", description = "What a new token is to be")
public record NewToken(
        @Schema(description = "What it is for", examples = "Backup of the directory")
        @NotNull
        @Size(min = 1, max = 128)
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_MESSAGE)
        String name,

        @Schema(description = "Id of the user in whose name it acts; oneself unless given", examples = "admin")
        Optional<@Size(min = 1, max = 64) String> user,

        @Schema(
                description = "read: changes nothing; operate: what operators may; administer: all that the user may",
                examples = "read")
        @NotNull
        @Pattern(regexp = "read|operate|administer", message = "must be read, operate or administer")
        String scope,

        @Schema(
                description = "When it ends, ISO 8601; it lasts until it is revoked unless given",
                examples = "2030-01-01T00:00:00Z")
        Optional<String> expiresAt) {

    /** Throws {@link ProblemException} when the time is none. */
    public TokenService.Wish wish(UserId maker) {
        return new TokenService.Wish(
                name,
                user.map(UserId::new).orElse(maker),
                TokenScope.ofWireName(scope),
                expiresAt.map(NewToken::parse));
    }

    private static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw ProblemException.of(
                    List.of(new Violation("expiresAt", "must be a time such as 2030-01-01T00:00:00Z")));
        }
    }
}
