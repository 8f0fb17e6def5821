package dev.berth.placement.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.replay.FleetReader;
import org.junit.jupiter.api.Test;

class FleetSnapshotTest {
    private static final HostId HERE = new HostId(1);
    private static final HostId THERE = new HostId(2);
    private static final ServerId SERVER = new ServerId(11);
    private static final String FLEET = """
            host id=2 name=there cpu=4 memory=8GiB
            host id=1 name=here cpu=4 memory=8GiB cpu-use=1.5
            guest server=11 host=1 memory=2GiB cpu-use=1
            """;

    @Test
    void countsTheLoadOfAMoveAtItsTargetAndItsRoomAtBothEnds() {
        // Given
        var fleet = FleetReader.read(FLEET).fleet();

        // When
        var after = fleet.withMove(SERVER, THERE);

        // Then
        assertThat(after.target(SERVER)).hasValue(THERE);
        assertThat(after.load(HERE).cpu()).hasToString("0.50 cores");
        assertThat(after.load(THERE).cpu()).hasToString("1.00 cores");
        assertThat(after.promised(HERE)).isEqualTo(after.promised(THERE));
        assertThat(after.movesUnderWay(HERE)).isEqualTo(1);
        assertThat(after.movesUnderWay(THERE)).isEqualTo(1);
    }

    @Test
    void staysAsItIsWhenAMoveIsTried() {
        // Given
        var fleet = FleetReader.read(FLEET).fleet();

        // When
        fleet.withMove(SERVER, THERE);

        // Then
        assertThat(fleet.moving()).isEmpty();
        assertThat(fleet.promised(THERE)).isEqualTo(Promised.NOTHING);
    }

    @Test
    void remembersTheLastMoveAtBothEnds() {
        // Given
        var text = FLEET + "guest server=12 host=1 memory=1GiB moved-from=2 moved=5m";

        // When
        var fleet = FleetReader.read(text).fleet();

        // Then
        assertThat(fleet.lastMove(HERE)).isPresent().isEqualTo(fleet.lastMove(THERE));
    }

    @Test
    void isOrderedByIdHoweverItWasGiven() {
        // Given / When
        var fleet = FleetReader.read(FLEET).fleet();

        // Then
        assertThat(fleet.hosts()).extracting(HostView::id).containsExactly(HERE, THERE);
    }

    @Test
    void refusesAGuestOnAnUnknownHost() {
        assertThatThrownBy(() -> FleetReader.read("guest server=11 host=9 memory=1GiB"))
                .hasMessage("a guest or reservation is on unknown host 9");
    }

    @Test
    void refusesAGuestThatIsThereTwice() {
        assertThatThrownBy(() -> FleetReader.read(FLEET + "guest server=11 host=2 memory=2GiB"))
                .hasMessage("server 11 is there twice");
    }

    @Test
    void refusesAGuestThatMovesToTwoHosts() {
        // Given
        var text = FLEET + """
                host id=3 name=yonder cpu=4 memory=8GiB
                reservation server=11 host=2 memory=2GiB
                reservation server=11 host=3 memory=2GiB
                """;

        // When / Then
        assertThatThrownBy(() -> FleetReader.read(text)).hasMessage("server 11 is moving to two hosts");
    }
}
