package dev.berth.placement.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.predict.Demand;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PowerPlacerTest {
    private static final PowerPolicy POLICY = PowerPolicy.standard();

    @Test
    void fillsAHostByMemoryBeforeItWakesTheNext() {
        // Given
        var fleet = new FleetOnPower().asleep(1).asleep(2).build();
        var guests = guests(5, 0.1, 0.01, 8);

        // When
        var placed = PowerPlacer.place(guests, fleet, POLICY);

        // Then
        assertThat(placed.values()).filteredOn(new HostId(1)::equals).hasSize(4);
        assertThat(placed.values()).filteredOn(new HostId(2)::equals).hasSize(1);
    }

    @Test
    void leavesRoomForTheSpreadOfDemand() {
        // Given
        var fleet = new FleetOnPower().asleep(1).asleep(2).build();
        var guests = guests(4, 1, 1.5, 1);

        // When
        var placed = PowerPlacer.place(guests, fleet, POLICY);

        // Then
        assertThat(placed.values()).filteredOn(new HostId(1)::equals).hasSize(1);
        assertThat(placed.values()).filteredOn(new HostId(2)::equals).hasSize(1);
    }

    @Test
    void prefersAHostThatIsOnToOneThatWouldHaveToBeWoken() {
        // Given
        var fleet = new FleetOnPower().asleep(1).on(2).build();

        // When
        var placed = PowerPlacer.place(guests(1, 1, 0.1, 8), fleet, POLICY);

        // Then
        assertThat(placed).containsEntry(new ServerId(1), new HostId(2));
    }

    @Test
    void leavesOutWhatFitsNowhere() {
        // Given
        var fleet = new FleetOnPower().asleep(1).build();

        // When
        var placed = PowerPlacer.place(guests(1, 1, 0.1, 64), fleet, POLICY);

        // Then
        assertThat(placed).isEmpty();
    }

    private static List<NewGuest> guests(int count, double cores, double deviation, int gibibytes) {
        var demand = new Demand(CpuAmount.ofCores(cores), CpuAmount.ofCores(deviation));
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> new NewGuest(new ServerId(id), DataSize.ofGibibytes(gibibytes), demand))
                .toList();
    }
}
