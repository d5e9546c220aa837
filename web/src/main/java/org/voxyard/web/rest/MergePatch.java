package org.voxyard.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.voxyard.web.json.Documents;

/** What to change of a document (RFC 7396): fields that are not there stay, null takes a field away. */
@Schema(
        name = "MergePatch",
        description = "The fields to change (RFC 7396); null takes a field away",
        type = SchemaType.OBJECT)
public final class MergePatch {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @Schema(hidden = true)
    private final JsonObject patch;

    @Schema(hidden = true)
    private final Documents documents;

    MergePatch(JsonObject patch, Documents documents) {
        this.patch = patch;
        this.documents = documents;
    }

    /** The changed document, valid as a whole; throws as {@link Documents#bind}. */
    <R extends Record> R onto(R document, Class<R> type) {
        JsonObject changed =
                Json.createMergePatch(patch).apply(Documents.toJson(document)).asJsonObject();
        return documents.bind(changed, type);
    }
}
