package org.voxyard.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.voxyard.application.DomainExchange;
import org.voxyard.application.FaultyImportException;
import org.voxyard.application.ImportPlan;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.Domain;
import org.voxyard.domain.directory.DomainContent;
import org.voxyard.domain.directory.DomainId;
import org.voxyard.domain.directory.UnknownEntryException;
import org.voxyard.web.exchange.Draft;
import org.voxyard.web.exchange.Faults;
import org.voxyard.web.json.Documents;
import org.voxyard.web.problem.ProblemException;
import org.voxyard.web.rest.view.DomainDocument;
import org.voxyard.web.rest.view.ImportView;
import org.voxyard.web.security.Allowed;

/** {@code /domains/{id}/export} and {@code /domains/import}: whole domains as one document. */
@Path("domains")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "domains")
public class DomainExchangeResource {
    private static final int MAX_LENGTH_BYTES = 10 * 1024 * 1024;
    private static final String SECRETS = "hashes";
    private static final String WARNING =
            "299 voxyard \"This document holds hashes of passwords: keep it as a secret\"";

    @Inject
    DomainExchange exchange;

    @Inject
    Documents documents;

    @Inject
    Caller caller;

    @Context
    Request request;

    @GET
    @Path("{id}/export")
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR, Allowed.AUDITOR})
    @Operation(
            summary = "A domain with everything that belongs to it",
            description = "The same content is the same bytes, always and everywhere.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DomainDocument.class)))
    public Response export(
            @PathParam("id") String id,
            @Parameter(
                            description = "hashes: with the hashes of passwords, for administrators of the site; the"
                                    + " answer has a Warning then")
                    @QueryParam("secrets")
                    String secrets) {
        boolean withHashes = Parameters.choice("secrets", secrets, Map.of(SECRETS, true), false);
        DomainDocument document = document(id, withHashes);
        byte[] bytes = Documents.writeIndented(document).getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(Fingerprint.of(bytes));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(bytes).tag(tag) : unchanged;
        return (withHashes ? answer.header("Warning", WARNING) : answer)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + document.domain().id() + ".json\"")
                .build();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Allowed.ADMINISTRATOR, Allowed.DOMAIN_ADMINISTRATOR})
    @Operation(
            summary = "Make a domain what a document says",
            description = "Everything or nothing: entries that are not in the document are deleted, and a document that"
                    + " is in force already changes nothing. Also reads a domain of openvocs. At most 10 MiB.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DomainDocument.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView importDomain(
            @Parameter(description = "true: only tell what would change; false, as without it: change it")
                    @QueryParam("dryRun")
                    String dryRun,
            InputStream body)
            throws IOException {
        boolean isDry = Parameters.choice("dryRun", dryRun, Map.of("true", true, "false", false), false);
        Draft draft = Draft.of(documents.read(body, MAX_LENGTH_BYTES));
        try {
            DomainDocument document = documents.bind(draft.json(), DomainDocument.class);
            ImportPlan plan = run(isDry, document.toContent());
            return ImportView.of(isDry, document.domain().id(), plan, draft.notes());
        } catch (ProblemException problem) {
            throw draft.located(problem);
        } catch (FaultyImportException faulty) {
            throw draft.located(Faults.problem(faulty));
        }
    }

    private ImportPlan run(boolean isDry, DomainContent content) {
        return isDry ? exchange.rehearse(caller, content) : exchange.importDomain(caller, content);
    }

    private DomainDocument document(String id, boolean withHashes) {
        DomainId domain = domain(id);
        return withHashes
                ? exchange.exportWithHashes(caller, domain, content -> DomainDocument.of(content, true))
                : exchange.export(caller, domain, content -> DomainDocument.of(content, false));
    }

    private static DomainId domain(String id) {
        try {
            return new DomainId(id);
        } catch (IllegalArgumentException noId) {
            throw new UnknownEntryException(Domain.class, id);
        }
    }
}
