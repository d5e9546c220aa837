package org.voxyard.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.voxyard.application.Administration;
import org.voxyard.application.Creation;
import org.voxyard.application.Stored;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.DirectoryEntry;
import org.voxyard.domain.directory.EntryQuery;
import org.voxyard.web.rest.view.EntryView;

/**
 * What the resources of the directory have in common: translation between HTTP and {@link Administration}. No method is
 * final, because the container puts a proxy before each resource.
 */
abstract class EntryResource<E extends DirectoryEntry, V extends Record & EntryView> {
    @Inject
    Administration administration;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    @Context
    Request request;

    private final Class<E> kind;
    private final Class<V> document;
    private final Function<E, V> view;

    EntryResource(Class<E> kind, Class<V> document, Function<E, V> view) {
        this.kind = kind;
        this.document = document;
        this.view = view;
    }

    Response page(EntryQuery query) {
        var found = administration.page(caller, kind, query.limitedTo(query.limit() + 1), view);
        return Pages.answer(
                found,
                query.limit(),
                uri,
                item -> new Cursor(item.name(), item.id().orElseThrow()));
    }

    Response read(String id) {
        Stored<V> stored = administration.read(caller, kind, id, view);
        EntityTag tag = tag(stored);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(stored.view()).tag(tag) : unchanged).build();
    }

    Response create(V body, String key, Function<String, E> make) {
        String id = body.id().orElseGet(() -> UUID.randomUUID().toString());
        Creation<E> creation = new Creation<>(() -> make.apply(id), IdempotencyKey.of(key, kind, body));
        Stored<V> stored = administration.create(caller, kind, creation, view);
        return Response.status(Response.Status.CREATED)
                .location(location(stored.view().id().orElseThrow()))
                .tag(tag(stored))
                .entity(stored.view())
                .build();
    }

    /** PUT: the entry becomes as the document says. */
    Response replace(String id, IfMatch header, V body, BiConsumer<V, E> apply) {
        return change(id, header, entry -> body, apply);
    }

    /** PATCH: the entry becomes as its own document says once the patch is applied to it. */
    Response patch(String id, IfMatch header, MergePatch patch, BiConsumer<V, E> apply) {
        return change(id, header, entry -> patch.onto(view.apply(entry), document), apply);
    }

    Response remove(String id, IfMatch header) {
        administration.delete(caller, kind, id, IfMatch.require(header)::matches);
        return Response.noContent().build();
    }

    private Response change(String id, IfMatch header, Function<E, V> wanted, BiConsumer<V, E> apply) {
        IfMatch expected = IfMatch.require(header);
        Stored<V> stored = administration.change(
                caller,
                kind,
                id,
                expected::matches,
                entry -> {
                    V body = wanted.apply(entry);
                    Unchangeable.require("id", body.id().orElse(id), id);
                    apply.accept(body, entry);
                },
                view);
        return Response.ok(stored.view()).tag(tag(stored)).build();
    }

    private URI location(String id) {
        return uri.getAbsolutePathBuilder().path("{id}").build(id);
    }

    private static EntityTag tag(Stored<?> stored) {
        return new EntityTag(Long.toString(stored.version()));
    }
}
