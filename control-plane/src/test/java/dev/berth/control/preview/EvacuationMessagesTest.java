package dev.berth.control.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.control.v1.EvacuationPlan;
import dev.berth.control.scheduling.Fleet;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.Evacuator;
import dev.berth.placement.replay.FleetReader;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvacuationMessagesTest {

    @Test
    void tellsWhoMovesWhoStaysAndWhoIsOnTheWay() {
        // Given / When
        var plan = told("""
                host id=1 name=leaving cpu=8 memory=64GiB
                host id=2 name=other cpu=8 memory=64GiB
                guest server=11 host=1 memory=2GiB vcpus=2
                guest server=12 host=1 memory=1GiB
                guest server=13 host=1 memory=1GiB pinned=yes
                guest server=14 host=1 memory=1GiB pinned=yes
                reservation server=12 host=2 memory=1GiB
                """, Set.of(new ServerId(14)));

        // Then
        assertThat(plan.getHost().getName()).isEqualTo("leaving");
        assertThat(plan.getMovesList()).singleElement().satisfies(move -> {
            assertThat(move.getServer().getName()).isEqualTo("web");
            assertThat(move.getTarget().getName()).isEqualTo("other");
            assertThat(move.getVcpus()).isEqualTo(2);
            assertThat(move.getMemoryBytes()).isEqualTo(2L << 30);
            assertThat(move.getReason()).contains("leaving is emptied");
        });
        assertThat(plan.getLeavingList()).singleElement().satisfies(leaving -> {
            assertThat(leaving.getServer().getId()).isEqualTo(12);
            assertThat(leaving.getTarget().getName()).isEqualTo("other");
        });
        assertThat(plan.getStayingList())
                .extracting(staying -> staying.getReason().getRule())
                .containsExactly("pinned", "settling");
    }

    private static EvacuationPlan told(String text, Set<ServerId> settling) {
        var saved = FleetReader.read(text);
        var fleet = new Fleet(saved.fleet(), Map.of(), settling);
        var evacuation = Evacuator.plan(new HostId(1), saved.fleet(), saved.policy());
        return EvacuationMessages.of(new EvacuationPreview(
                saved.fleet().host(new HostId(1)).orElseThrow(),
                Settling.explained(evacuation, fleet),
                saved.fleet(),
                new Names(saved.fleet(), Map.of(new ServerId(11), "web"))));
    }
}
