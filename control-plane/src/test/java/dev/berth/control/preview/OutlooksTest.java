package dev.berth.control.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.predict.PredictionPolicy;
import dev.berth.placement.replay.FleetReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlooksTest {
    private static final ServerId STEADY = new ServerId(11);
    private static final ServerId WILD = new ServerId(12);
    private static final ServerId UNSEEN = new ServerId(13);

    @Test
    void expectsOfAGuestWhatItUsedAndTheMoreTheMoreItWandered() {
        // Given
        var fleet = FleetReader.read("""
                        host id=1 name=host1 cpu=8 memory=64GiB
                        guest server=11 host=1 vcpus=2 memory=2GiB
                        guest server=12 host=1 vcpus=2 memory=2GiB
                        guest server=13 host=1 vcpus=2 memory=2GiB
                        """).fleet();
        var steady = Collections.nCopies(24, CpuAmount.ofCores(1));
        var wild = Collections.nCopies(12, List.of(CpuAmount.ofCores(0), CpuAmount.ofCores(2))).stream()
                .flatMap(List::stream)
                .toList();

        // When
        var outlooks = Outlooks.of(fleet, Map.of(STEADY, steady, WILD, wild), PredictionPolicy.standard());

        // Then
        var first = outlooks.get(STEADY).lasting();
        var second = outlooks.get(WILD).lasting();
        assertThat(first.mean().cores()).isCloseTo(1, within(0.1));
        assertThat(second.mean().cores()).isCloseTo(1, within(0.1));
        assertThat(outlooks.get(UNSEEN).doubt().cores())
                .isGreaterThan(10 * outlooks.get(STEADY).doubt().cores());
        assertThat(second.deviation().cores())
                .isGreaterThan(1.5 * first.deviation().cores());
    }
}
