package org.voxyard.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.voxyard.web.rest.view.Items;

/** Collections as answers. */
final class Pages {
    private Pages() {}

    /**
     * One page with a link to the next one, if there is one.
     *
     * @param found the page's items, and one more when there are more
     */
    static <V> Response answer(List<V> found, int limit, UriInfo uri, Function<V, Cursor> cursor) {
        if (found.size() <= limit) {
            return Response.ok(new Items<>(found)).build();
        }
        List<V> items = found.subList(0, limit);
        return Response.ok(new Items<>(items))
                .header("Link", "<" + next(uri, cursor.apply(items.getLast())) + ">; rel=\"next\"")
                .build();
    }

    private static URI next(UriInfo uri, Cursor cursor) {
        return uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", cursor.toString())
                .build();
    }
}
