package org.voxyard.web.rest.view;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.domain.audit.AuditEntry;

/** An entry of the audit trail. */
@Schema(name = "AuditEntry", description = "What somebody did, linked to the entry before")
public record AuditView(
        @Schema(description = "From 1 on, without gaps", examples = "17")
        long number,

        @Schema(description = "When, ISO 8601, UTC, to the microsecond", examples = "2026-11-21T12:00:00.123456Z")
        String at,

        @Schema(
                description = "User id, with the token's public name when there was one; system for the server itself",
                examples = "admin")
        String actor,

        @Schema(description = "Address that the request came from; empty for the server itself", examples = "192.0.2.1")
        String source,

        @Schema(description = "What was done", examples = "update")
        String action,

        @Schema(description = "Kind of what it was done to", examples = "user")
        String kind,

        @Schema(description = "Id of what it was done to", examples = "anna")
        String subject,

        @Schema(
                description = "Attributes that changed, as they were; secrets without their values",
                type = SchemaType.OBJECT)
        JsonObject before,

        @Schema(
                description = "Attributes that changed, as they became; secrets without their values",
                type = SchemaType.OBJECT)
        JsonObject after,

        @Schema(description = "Hash of the entry before; 64 zeros before the first one")
        String previousHash,

        @Schema(description = "SHA-256 over this entry and the hash before it, docs/security.md")
        String hash) {

    public static AuditView of(AuditEntry entry) {
        return new AuditView(
                entry.number(),
                entry.at().toString(),
                entry.event().actor(),
                entry.event().source(),
                entry.event().action(),
                entry.event().kind(),
                entry.event().subject(),
                json(entry.event().before()),
                json(entry.event().after()),
                entry.previousHash(),
                entry.hash());
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
