package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.CpuBaseline;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.NumaNode;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.fleet.Reservation;
import dev.berth.placement.fleet.Terms;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumaFitTest {
    private static final Policy POLICY = Policy.standard().with(new Overcommit(Ratio.ONE, Ratio.ONE));

    @Test
    void refusesAHostThatHasTheRoomButNotOnOneNode() {
        // Given
        var candidate = candidate(NumaNeed.ONE_NODE, 6);

        // When
        var refusal = new NumaFit().refusal(candidate);

        // Then
        assertThat(refusal).hasValueSatisfying(why -> assertThat(why)
                .hasToString("numa: no NUMA node of host h1 with room for 6 vCPUs and 6 GiB"));
    }

    @Test
    void takesTheFullerNodeOfThoseThatFit() {
        // Given
        var candidate = candidate(NumaNeed.ONE_NODE, 2);

        // When
        var place = NumaRoom.place(candidate.request(), candidate.account(), POLICY);

        // Then
        assertThat(place).contains(NumaPlace.on(1));
    }

    @Test
    void splitsAGuestThatIsToldTwoNodes() {
        // Given
        var candidate = candidate(NumaNeed.TWO_NODES, 6);

        // When
        var place = NumaRoom.place(candidate.request(), candidate.account(), POLICY);

        // Then
        assertThat(place).contains(NumaPlace.on(0, 1));
    }

    /** Two nodes of 8 cores and 16 GiB; 4 are taken on the first, 5 on the second. */
    private static Candidate candidate(NumaNeed numa, int size) {
        var location = new LocationId(1);
        var host = new HostView(
                new HostId(1),
                "h1",
                location,
                "main",
                HostState.SCHEDULABLE,
                CpuAmount.ofCores(16),
                DataSize.ofGibibytes(32),
                Pressure.UNKNOWN,
                Optional.empty(),
                List.of(
                        new NumaNode(0, CpuAmount.ofCores(8), DataSize.ofGibibytes(16)),
                        new NumaNode(1, CpuAmount.ofCores(8), DataSize.ofGibibytes(16))),
                Optional.empty(),
                Optional.empty(),
                CpuBaseline.USUAL);
        var fleet = new FleetSnapshot(Instant.EPOCH, List.of(host), List.of(), List.of(taken(1, 4, 0), taken(2, 5, 1)));
        var request = new GuestRequest(
                new VcpuCount(size),
                DataSize.ofGibibytes(size),
                location,
                Optional.empty(),
                numa,
                Terms.NONE,
                Optional.empty());
        return new Candidate(request, host, fleet, POLICY);
    }

    private static Reservation taken(long server, int size, int node) {
        return new Reservation(
                new ServerId(server),
                new HostId(1),
                new VcpuCount(size),
                DataSize.ofGibibytes(size),
                NumaPlace.on(node),
                Terms.NONE);
    }
}
