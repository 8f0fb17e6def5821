package dev.berth.api.image;

import dev.berth.api.label.Selector;
import dev.berth.model.label.Labels;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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

    @QueryParam("label_selector")
    public @Nullable String labelSelector;

    List<ImageBody> choose(List<ImageBody> images) {
        var selector = Selector.parse(labelSelector);
        return images.stream()
                .filter(image -> name == null || name.equals(image.name()))
                .filter(image -> type.isEmpty() || type.contains(image.type()))
                .filter(image -> status.isEmpty() || status.contains(image.status()))
                .filter(image -> boundTo.isEmpty() || boundTo.contains(String.valueOf(image.boundTo())))
                .filter(image -> architecture == null || architecture.equals(image.architecture()))
                .filter(image -> selector.matches(new Labels(image.labels())))
                .toList();
    }
}
