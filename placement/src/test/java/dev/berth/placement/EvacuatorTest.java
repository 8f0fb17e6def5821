package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.replay.FleetReader;
import org.junit.jupiter.api.Test;

class EvacuatorTest {

    @Test
    void sendsTheLargestFirstToWhereANewServerWouldGo() {
        // Given / When
        var evacuation = evacuate("""
                host id=1 name=leaving cpu=8 memory=16GiB
                host id=2 name=snug cpu=8 memory=8GiB
                host id=3 name=roomy cpu=8 memory=64GiB
                guest server=11 host=1 memory=2GiB
                guest server=12 host=1 memory=8GiB
                """);

        // Then
        assertThat(evacuation.staying()).isEmpty();
        assertThat(evacuation.moves())
                .extracting(Relocation::server, Relocation::target)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new ServerId(12), new HostId(2)),
                        org.assertj.core.groups.Tuple.tuple(new ServerId(11), new HostId(3)));
    }

    @Test
    void movesOthersToMakeRoomWhereAGuestFitsNowhere() {
        // Given / When
        var evacuation = evacuate("""
                host id=1 name=leaving cpu=8 memory=16GiB
                host id=2 name=h2 cpu=8 memory=8GiB
                host id=3 name=h3 cpu=8 memory=8GiB
                guest server=11 host=1 memory=6GiB
                guest server=21 host=2 memory=3GiB
                guest server=31 host=3 memory=3GiB
                """);

        // Then
        assertThat(evacuation.staying()).isEmpty();
        assertThat(evacuation.moves()).hasSize(2);
        assertThat(evacuation.moves().getLast().server()).isEqualTo(new ServerId(11));
    }

    @Test
    void tellsWhoCannotLeaveAndWhy() {
        // Given / When
        var evacuation = evacuate("""
                host id=1 name=leaving cpu=8 memory=64GiB
                host id=2 name=small cpu=8 memory=8GiB
                guest server=11 host=1 memory=1GiB pinned=yes
                guest server=12 host=1 memory=16GiB
                guest server=13 host=1 memory=4GiB
                """);

        // Then
        assertThat(evacuation.moves()).extracting(Relocation::server).containsExactly(new ServerId(13));
        assertThat(evacuation.staying().get(new ServerId(11)))
                .hasToString("pinned: server 11 may not leave leaving now");
        assertThat(evacuation.staying().get(new ServerId(12)).rule()).isEqualTo("no-room");
    }

    @Test
    void tellsWhoLeavesAlreadyAndForWhomRoomIsKept() {
        // Given / When
        var evacuation = evacuate("""
                host id=1 name=leaving cpu=8 memory=64GiB
                host id=2 name=other cpu=8 memory=64GiB
                guest server=11 host=1 memory=1GiB
                guest server=21 host=2 memory=1GiB
                reservation server=11 host=2 memory=1GiB
                reservation server=21 host=1 memory=1GiB
                reservation server=31 host=1 memory=1GiB
                """);

        // Then
        assertThat(evacuation.moves()).isEmpty();
        assertThat(evacuation.leaving()).containsExactly(java.util.Map.entry(new ServerId(11), new HostId(2)));
        assertThat(evacuation.staying().values())
                .extracting(Object::toString)
                .containsExactly(
                        "arriving: server 21 is on its way to leaving",
                        "not-running: server 31 has its place on leaving and does not run: only a running one can be"
                                + " moved");
    }

    private static Evacuation evacuate(String text) {
        var saved = FleetReader.read(text);
        return Evacuator.plan(new HostId(1), saved.fleet(), saved.policy());
    }
}
