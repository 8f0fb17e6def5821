package dev.berth.api.image;

import dev.berth.api.label.Selector;
import dev.berth.model.label.Labels;
import dev.berth.model.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which images a client wants to see; what is not given does not narrow the choice. */
public class ImageFilter {

    @QueryParam("name")
    public @Nullable String name;

    @QueryParam("type")
    public List<String> type = List.of();

    @QueryParam("status")
    public List<String> status = List.of();

    @QueryParam("bound_to")
    public List<String> boundTo = List.of();

    @QueryParam("architecture")
    public @Nullable String architecture;

    @QueryParam("include_deprecated")
    @Parameter(description = "Also images that are on their way out: true or false.")
    public @Nullable String includeDeprecated;

    @QueryParam("label_selector")
    public @Nullable String labelSelector;

    List<ImageBody> choose(List<ImageBody> images) {
        var selector = Selector.parse(labelSelector);
        boolean deprecatedToo = flag("include_deprecated", includeDeprecated);
        return images.stream()
                .filter(image -> deprecatedToo || image.deprecated() == null)
                .filter(image -> name == null || name.equals(image.name()))
                .filter(image -> type.isEmpty() || type.contains(image.type()))
                .filter(image -> status.isEmpty() || status.contains(image.status()))
                .filter(image -> boundTo.isEmpty() || boundTo.contains(String.valueOf(image.boundTo())))
                .filter(image -> architecture == null || architecture.equals(image.architecture()))
                .filter(image -> selector.matches(new Labels(image.labels())))
                .toList();
    }

    private static boolean flag(String name, @Nullable String text) {
        return switch (text == null ? "" : text) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw new Problem.Invalid(name, "\"%s\" must be true or false".formatted(text)).asException();
        };
    }
}
