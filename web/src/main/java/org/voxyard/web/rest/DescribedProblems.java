package org.voxyard.web.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.voxyard.web.problem.Problem;

/** Adds to the description of the API that every operation may answer with a problem document. */
public final class DescribedProblems implements OASFilter {
    private static final String NAME = "Problem";
    private static final String VIOLATION = "Violation";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(NAME, problem()).addSchema(VIOLATION, violation());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Schema reference = OASFactory.createSchema().ref(NAME);
        operation
                .getResponses()
                .setDefaultValue(OASFactory.createAPIResponse()
                        .description("Any status from 400: a problem document (RFC 9457)")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType().schema(reference))));
        return operation;
    }

    private static Schema problem() {
        return object("Why the server did not do what it was asked to")
                .addProperty("type", text("Stable URI", "https://voxyard.org/problems/invalid"))
                .addProperty("title", text("The same for every problem of the type", "Sign in first"))
                .addProperty("status", type(Schema.SchemaType.INTEGER, "HTTP status", 400))
                .addProperty("detail", text("What went wrong this time", "name: must not be null"))
                .addProperty("instance", text("Path of the request", "/api/v1/domains"))
                .addProperty(
                        "violations",
                        type(Schema.SchemaType.ARRAY, "The fields at fault", List.of())
                                .items(OASFactory.createSchema().ref(VIOLATION)));
    }

    private static Schema violation() {
        return object("A field at fault")
                .addProperty("field", text("Name in the document, or of a parameter or header", "multicast.port"))
                .addProperty("message", text("What is wrong with it", "must be greater than or equal to 1"))
                .addProperty("pointer", text("JSON pointer into the document (RFC 6901)", "/multicast/port"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return type(Schema.SchemaType.STRING, description, example);
    }

    private static Schema type(Schema.SchemaType type, String description, Object example) {
        return OASFactory.createSchema().addType(type).description(description).examples(List.of(example));
    }
}
