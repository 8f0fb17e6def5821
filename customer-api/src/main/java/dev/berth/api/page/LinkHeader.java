package dev.berth.api.page;

import dev.berth.api.page.Meta.Pagination;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Adds the {@code Link} header to every page of a list, for clients that follow links rather than numbers. */
final class LinkHeader {

    @ServerResponseFilter
    void add(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Paged paged) {
            response.getHeaders().putSingle("Link", links(uri, paged.meta().pagination()));
        }
    }

    private static String links(UriInfo uri, Pagination pagination) {
        List<String> links = new ArrayList<>();
        link(links, uri, "first", 1);
        link(links, uri, "prev", pagination.previousPage());
        link(links, uri, "next", pagination.nextPage());
        link(links, uri, "last", pagination.lastPage());
        return String.join(", ", links);
    }

    private static void link(List<String> links, UriInfo uri, String relation, @Nullable Integer page) {
        if (page != null) {
            String target = uri.getRequestUriBuilder()
                    .replaceQueryParam("page", page)
                    .build()
                    .toString();
            links.add("<%s>; rel=\"%s\"".formatted(target, relation));
        }
    }
}
