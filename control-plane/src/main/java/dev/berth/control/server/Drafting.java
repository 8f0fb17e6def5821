package dev.berth.control.server;

import dev.berth.control.catalogue.CatalogueService;
import dev.berth.control.catalogue.Datacenter;
import dev.berth.control.catalogue.Location;
import dev.berth.control.request.RequestKey;
import dev.berth.control.server.Blueprint.Place;
import dev.berth.model.label.Labels;
import dev.berth.model.net.Hostname;
import dev.berth.model.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a wish for a new server against the rules and the catalogue; each refusal names the field and the value. */
@ApplicationScoped
class Drafting {
    private static final int USER_DATA_BYTES = 32 * 1024;

    private final CatalogueService catalogue;
    private final SecureRandom random;

    Drafting(CatalogueService catalogue, SecureRandom random) {
        this.catalogue = catalogue;
        this.random = random;
    }

    Blueprint draft(CreateServer wish, Optional<RequestKey> request) {
        var type = catalogue.serverType(wish.type());
        var image = catalogue.image(wish.image());
        if (!image.disk().fitsIn(type.disk())) {
            throw invalid(
                    "image",
                    "\"%s\" needs a disk of %s; type \"%s\" has %s"
                            .formatted(image.name(), image.disk(), type.name(), type.disk()));
        }
        if (!image.architecture().equals(type.architecture())) {
            throw invalid(
                    "image",
                    "\"%s\" is for %s; type \"%s\" is %s"
                            .formatted(image.name(), image.architecture(), type.name(), type.architecture()));
        }
        return new Blueprint(
                wish.project(),
                name(wish.name()),
                type,
                image,
                places(wish),
                labels(wish.labels()),
                wish.sshKeys(),
                userData(wish.userData()),
                wish.power(),
                password(wish, request),
                request);
    }

    /** Only who gives no ssh key needs one. */
    Optional<RootPassword> password(CreateServer wish, Optional<RequestKey> request) {
        return wish.sshKeys().isEmpty()
                ? Optional.of(request.flatMap(RequestKey::passwordSeed)
                        .map(RootPassword::from)
                        .orElseGet(() -> RootPassword.generate(random)))
                : Optional.empty();
    }

    static String name(String name) {
        try {
            return new Hostname(name).text();
        } catch (IllegalArgumentException wrong) {
            throw invalid("name", String.valueOf(wrong.getMessage()));
        }
    }

    static Labels labels(Map<String, String> labels) {
        try {
            return new Labels(labels);
        } catch (IllegalArgumentException wrong) {
            throw invalid("labels", String.valueOf(wrong.getMessage()));
        }
    }

    private static String userData(String userData) {
        int bytes = userData.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > USER_DATA_BYTES) {
            throw invalid("user_data", "%d bytes are too many; %d are allowed".formatted(bytes, USER_DATA_BYTES));
        }
        return userData;
    }

    private List<Place> places(CreateServer wish) {
        if (wish.datacenter().isPresent() && wish.location().isPresent()) {
            throw invalid("datacenter", "give a location or a datacenter, not both");
        }
        if (wish.datacenter().isPresent()) {
            var datacenter = catalogue.datacenter(wish.datacenter().get());
            return List.of(new Place(locationOf(datacenter), datacenter));
        }
        var all = catalogue.current();
        var locations = wish.location().map(catalogue::location).map(List::of).orElse(all.locations());
        var places = locations.stream()
                .flatMap(location -> all.datacentersOf(location.id()).stream()
                        .limit(1)
                        .map(datacenter -> new Place(location, datacenter)))
                .toList();
        if (places.isEmpty()) {
            throw invalid("location", "no datacenter is there");
        }
        return places;
    }

    private Location locationOf(Datacenter datacenter) {
        return catalogue.current().location(datacenter.location()).orElseThrow();
    }

    private static RuntimeException invalid(String field, String reason) {
        return new Problem.Invalid(field, reason).asException();
    }
}
