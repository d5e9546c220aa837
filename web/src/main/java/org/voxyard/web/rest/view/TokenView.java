package org.voxyard.web.rest.view;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.application.TokenService;
import org.voxyard.domain.access.ApiToken;
import org.voxyard.domain.access.TokenSecret;

/** A token; its secret only in the answer that made it. */
@Schema(name = "Token", description = "The right to use the API in a user's name")
public record TokenView(
        @Schema(
                description = "Public name of the token; its secret begins with vxt_ and this",
                examples = "0123456789abcdef")
        String id,

        @Schema(description = "What it is for", examples = "Backup of the directory")
        String name,

        @Schema(description = "Id of the user in whose name it acts", examples = "admin")
        String user,

        @Schema(description = "read, operate or administer", examples = "read")
        String scope,

        @Schema(description = "ISO 8601, UTC", examples = "2026-11-21T12:00:00Z")
        String createdAt,

        @Schema(
                description = "When it ends; absent when it lasts until it is revoked",
                examples = "2030-01-01T00:00:00Z")
        Optional<String> expiresAt,

        @Schema(description = "To the minute; absent while it has not been used", examples = "2026-11-21T12:30:00Z")
        Optional<String> lastUsedAt,

        @Schema(description = "What requests send after Bearer; only in the answer that made the token")
        Optional<String> secret) {

    public static TokenView of(ApiToken token) {
        return of(token, Optional.empty());
    }

    public static TokenView of(TokenService.Made made) {
        return of(made.token(), made.secret().map(TokenSecret::text));
    }

    private static TokenView of(ApiToken token, Optional<String> secret) {
        return new TokenView(
                token.key(),
                token.name(),
                token.user().value(),
                token.scope().wireName(),
                token.createdAt().toString(),
                token.expiresAt().map(Instant::toString),
                token.lastUsedAt().map(Instant::toString),
                secret);
    }

    @Override
    public String toString() {
        return "TokenView[id=" + id + "]";
    }
}
