package dev.berth.control.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.contracts.control.v1.PlacementChoice;
import dev.berth.contracts.control.v1.RefusedHosts;
import dev.berth.contracts.control.v1.ScorePart;
import dev.berth.control.catalogue.Location;
import dev.berth.control.catalogue.ServerType;
import dev.berth.control.scheduling.PlacementQuestion;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerTypeId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.replay.FleetReader;
import org.junit.jupiter.api.Test;

class ChoiceMessagesTest {
    private static final ServerType TYPE = new ServerType(
            new ServerTypeId(3),
            "small",
            "",
            new VcpuCount(1),
            DataSize.ofGibibytes(2),
            DataSize.ofGibibytes(1),
            "shared",
            "x86",
            "");
    private static final Location LOCATION = new Location(new LocationId(1), "lab1", "", "DE", "", 0, 0, "");

    @Test
    void countsRefusalsByRuleTheMostFrequentFirst() {
        // Given / When
        var choice = told("""
                host id=1 name=h1 cpu=8 memory=8GiB state=cordoned
                host id=2 name=h2 cpu=8 memory=1GiB
                host id=3 name=h3 cpu=8 memory=1GiB
                host id=4 name=h4 cpu=8 memory=8GiB
                place memory=2GiB
                """, 1);

        // Then
        assertThat(choice.getServers(0).getRefusalsList())
                .containsExactly(
                        refused("memory", 2, "memory 2 GiB exceeds free 1 GiB on host h2"),
                        refused("cordoned", 1, "host h1 is cordoned"));
        assertThat(choice.getServerTypeId()).isEqualTo(3);
        assertThat(choice.getHeadroom().getServers()).isEqualTo(4);
        assertThat(choice.getHeadroom().getByPool(0).getPool()).isEqualTo("main");
        assertThat(choice.getHeadroom().getHeldBackList())
                .containsExactlyInAnyOrder(refused("memory", 3, ""), refused("cordoned", 1, ""));
    }

    @Test
    void tellsPartsThatAddUpAndNoHostWhereThereIsNoRoom() {
        // Given / When
        var choice = told("""
                host id=1 name=h1 cpu=8 memory=2GiB
                place memory=2GiB
                """, 5);

        // Then
        assertThat(choice.getServersCount()).isEqualTo(2);
        var chosen = choice.getServers(0).getChosen();
        assertThat(chosen.getHost().getName()).isEqualTo("h1");
        assertThat(chosen.getPartsList().stream()
                        .mapToDouble(ScorePart::getPoints)
                        .sum())
                .isEqualTo(chosen.getScore(), within(1e-9));
        assertThat(choice.getServers(1).hasChosen()).isFalse();
    }

    private static PlacementChoice told(String text, int count) {
        var saved = FleetReader.read(text);
        var question = new PlacementQuestion(saved.requests().getFirst(), saved.fleet(), saved.policy());
        return ChoiceMessages.of(ChoicePreview.of(TYPE, LOCATION, question, count));
    }

    private static RefusedHosts refused(String rule, int hosts, String example) {
        return RefusedHosts.newBuilder()
                .setRule(rule)
                .setHosts(hosts)
                .setExample(example)
                .build();
    }
}
