package dev.berth.api.placement;

import dev.berth.api.reference.Reference;
import dev.berth.api.upstream.CatalogueSource;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.contracts.control.v1.GetEvacuationPlanRequest;
import dev.berth.contracts.control.v1.GetPlacementPlanRequest;
import dev.berth.contracts.control.v1.GetPowerPlanRequest;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Asks the control plane what its engine would do. */
@ApplicationScoped
class Placements {
    private final ControlPlaneClient control;
    private final CatalogueSource catalogue;

    Placements(ControlPlaneClient control, CatalogueSource catalogue) {
        this.control = control;
        this.catalogue = catalogue;
    }

    Uni<PlanBody> plan() {
        return control.placement(stub -> stub.getPlacementPlan(GetPlacementPlanRequest.getDefaultInstance()))
                .map(PlanBody::of);
    }

    Uni<ChoiceBody> choice(ChoiceQuery query) {
        return catalogue.current().flatMap(view -> {
            var request = query.onTheWire(view);
            return control.placement(stub -> stub.getPlacementChoice(request))
                    .map(choice -> ChoiceBody.of(choice, request));
        });
    }

    Uni<EvacuationBody> evacuation(@Nullable String host) {
        if (host == null || host.isBlank()) {
            throw new Problem.Invalid("host", "is missing: give the id or the name of a host").asException();
        }
        var request = GetEvacuationPlanRequest.newBuilder()
                .setHost(Reference.of(host).onTheWire())
                .build();
        return control.placement(stub -> stub.getEvacuationPlan(request)).map(EvacuationBody::of);
    }

    Uni<PowerBody> power() {
        return control.placement(stub -> stub.getPowerPlan(GetPowerPlanRequest.getDefaultInstance()))
                .map(PowerBody::of);
    }
}
