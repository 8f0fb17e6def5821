package dev.berth.api.placement;

import dev.berth.api.token.OperatorsOnly;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/placement}: what the engine would do now, and why. It only tells: nothing is started or held. */
@Path("/v1/placement")
@OperatorsOnly
@Tag(name = "Operators")
public class PlacementResource {
    private final Placements placements;

    PlacementResource(Placements placements) {
        this.placements = placements;
    }

    record OnePlan(PlanBody plan) {}

    record OneChoice(ChoiceBody choice) {}

    record OneEvacuation(EvacuationBody evacuation) {}

    record OnePowerPlan(PowerBody power) {}

    @GET
    @Path("/plan")
    @Operation(summary = "Show which hosts are hot and the moves that would be planned now, with reasons; starts none")
    public Uni<OnePlan> plan() {
        return placements.plan().map(OnePlan::new);
    }

    @GET
    @Path("/choice")
    @Operation(summary = "Show where the next servers of a type would go and why, and how many more fit; places none")
    public Uni<OneChoice> choice(@BeanParam ChoiceQuery query) {
        return placements.choice(query).map(OneChoice::new);
    }

    @GET
    @Path("/evacuation")
    @Operation(summary = "Show how a host would be emptied now, and what cannot leave; moves nothing")
    public Uni<OneEvacuation> evacuation(
            @Parameter(description = "The id or the name of the host.", required = true, example = "rack1-host3")
                    @QueryParam("host")
                    @Nullable String host) {
        return placements.evacuation(host).map(OneEvacuation::new);
    }

    @GET
    @Path("/power")
    @Operation(
            summary =
                    "Show which hosts could be switched off now, after which moves, and why the others not; does nothing")
    public Uni<OnePowerPlan> power() {
        return placements.power().map(OnePowerPlan::new);
    }
}
