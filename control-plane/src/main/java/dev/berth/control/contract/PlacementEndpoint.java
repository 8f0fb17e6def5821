package dev.berth.control.contract;

import dev.berth.contracts.control.v1.EvacuationPlan;
import dev.berth.contracts.control.v1.GetEvacuationPlanRequest;
import dev.berth.contracts.control.v1.GetPlacementChoiceRequest;
import dev.berth.contracts.control.v1.GetPlacementPlanRequest;
import dev.berth.contracts.control.v1.GetPowerPlanRequest;
import dev.berth.contracts.control.v1.PlacementApi;
import dev.berth.contracts.control.v1.PlacementChoice;
import dev.berth.contracts.control.v1.PlacementPlan;
import dev.berth.contracts.control.v1.PowerPlanDto;
import dev.berth.control.preview.ChoiceMessages;
import dev.berth.control.preview.EvacuationMessages;
import dev.berth.control.preview.PlanMessages;
import dev.berth.control.preview.PowerMessages;
import dev.berth.control.preview.PowerPreviews;
import dev.berth.control.preview.Previews;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** The gRPC face of what the engine would do now. */
@GrpcService
public class PlacementEndpoint implements PlacementApi {
    private final Previews previews;
    private final PowerPreviews power;

    PlacementEndpoint(Previews previews, PowerPreviews power) {
        this.previews = previews;
        this.power = power;
    }

    @Override
    public Uni<PlacementPlan> getPlacementPlan(GetPlacementPlanRequest request) {
        return previews.plan().map(PlanMessages::of);
    }

    @Override
    public Uni<PlacementChoice> getPlacementChoice(GetPlacementChoiceRequest request) {
        return Uni.createFrom()
                .deferred(() -> previews.choice(request.getServerType(), request.getLocation(), request.getCount()))
                .map(ChoiceMessages::of);
    }

    @Override
    public Uni<EvacuationPlan> getEvacuationPlan(GetEvacuationPlanRequest request) {
        return previews.evacuation(request.getHost()).map(EvacuationMessages::of);
    }

    @Override
    public Uni<PowerPlanDto> getPowerPlan(GetPowerPlanRequest request) {
        return power.plan().map(PowerMessages::of);
    }
}
