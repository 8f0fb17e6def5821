package dev.berth.api.page;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list takes, as texts: what is wrong in them is told by name, not by the framework. */
public class ListQuery {

    @QueryParam("page")
    @Parameter(description = "Which page, from 1.", schema = @Schema(type = SchemaType.INTEGER, defaultValue = "1"))
    public @Nullable String page;

    @QueryParam("per_page")
    @Parameter(
            description = "How many entries a page has, 1 to 50.",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "25"))
    public @Nullable String perPage;

    @QueryParam("sort")
    @Parameter(description = "By what to sort: field, field:asc or field:desc. Repeat it for further fields.")
    public List<String> sort = List.of();
}
