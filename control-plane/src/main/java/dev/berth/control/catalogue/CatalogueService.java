package dev.berth.control.catalogue;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.model.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Answers what is sold. It is loaded before the first request and then kept in memory, so every answer is at once; a
 * reference that leads nowhere fails with {@link Problem.Invalid}, which names what there is.
 */
@ApplicationScoped
public class CatalogueService {
    private volatile Catalogue loaded = new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Everything on sale. */
    public Catalogue current() {
        return loaded;
    }

    public Location location(Ref wanted) {
        return find("location", current().locations(), wanted, each -> each.id().value(), Location::name);
    }

    public Datacenter datacenter(Ref wanted) {
        return find(
                "datacenter", current().datacenters(), wanted, each -> each.id().value(), Datacenter::name);
    }

    public ServerType serverType(Ref wanted) {
        return find(
                "server_type",
                current().serverTypes(),
                wanted,
                each -> each.id().value(),
                ServerType::name);
    }

    /** Refuses an image whose files are missing or damaged, too. */
    public Image image(Ref wanted) {
        var image = find("image", current().images(), wanted, each -> each.id().value(), Image::name);
        if (!image.available()) {
            throw new Problem.Invalid(
                            "image", "\"%s\" is unavailable right now; choose another one".formatted(image.name()))
                    .asException();
        }
        return image;
    }

    void replace(Catalogue catalogue) {
        loaded = catalogue;
    }

    private static <T> T find(String field, List<T> all, Ref wanted, ToLongFunction<T> id, Function<T, String> name) {
        for (T each : all) {
            boolean found = wanted.getId() != 0
                    ? id.applyAsLong(each) == wanted.getId()
                    : name.apply(each).equals(wanted.getName());
            if (found) {
                return each;
            }
        }
        String given = wanted.getId() != 0 ? Long.toString(wanted.getId()) : '"' + wanted.getName() + '"';
        String names = all.stream().map(name).collect(Collectors.joining(", "));
        throw new Problem.Invalid(field, "%s is not in the catalogue, which has: %s".formatted(given, names))
                .asException();
    }
}
