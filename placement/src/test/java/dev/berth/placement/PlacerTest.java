package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.placement.Placement.NoRoom;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.replay.FleetReader;
import dev.berth.placement.score.Choice;
import org.junit.jupiter.api.Test;

class PlacerTest {

    @Test
    void picksTheFullestHostThatStillFits() {
        // Given / When
        var placement = place("""
                host id=1 name=roomy cpu=16 memory=64GiB
                host id=2 name=snug cpu=16 memory=16GiB
                host id=3 name=small cpu=16 memory=4GiB
                place memory=8GiB
                """);

        // Then
        assertThat(chosen(placement)).isEqualTo(new HostId(2));
        assertThat(placement.refusals().get(new HostId(3)))
                .hasToString("memory: memory 8 GiB exceeds free 4 GiB on host small");
    }

    @Test
    void prefersACoolHostToAFullerHotOne() {
        // Given / When
        var placement = place("""
                host id=1 name=hot cpu=4 memory=16GiB pressure=40% cpu-use=4
                host id=2 name=cool cpu=4 memory=16GiB
                guest server=1 host=1 memory=8GiB vcpus=4 cpu-use=4
                place memory=4GiB
                """);

        // Then
        assertThat(chosen(placement)).isEqualTo(new HostId(2));
    }

    @Test
    void takesTheCoolestWhenAllAreHot() {
        // Given / When
        var placement = place("""
                host id=1 name=hotter cpu=4 memory=16GiB cpu-use=4
                host id=2 name=hot cpu=4 memory=16GiB cpu-use=3.5
                guest server=1 host=1 memory=8GiB
                place memory=4GiB
                """);

        // Then
        assertThat(chosen(placement)).isEqualTo(new HostId(2));
    }

    @Test
    void takesTheLowestIdOfEquals() {
        // Given / When
        var placement = place("""
                host id=2 name=h2 cpu=4 memory=16GiB
                host id=1 name=h1 cpu=4 memory=16GiB
                place memory=4GiB
                """);

        // Then
        assertThat(chosen(placement)).isEqualTo(new HostId(1));
    }

    @Test
    void doesNotPutAThirdSmallGuestOnASmallHostThatHoldsTwo() {
        // Given / When
        var placement = place("""
                host id=1 name=host1 cpu=0.8 memory=512MiB
                host id=2 name=host2 cpu=0.8 memory=512MiB
                guest server=11 host=1 memory=128MiB
                guest server=12 host=1 memory=128MiB
                place memory=128MiB
                """);

        // Then
        assertThat(chosen(placement)).isEqualTo(new HostId(2));
    }

    @Test
    void saysOfEveryHostWhyThereIsNoRoom() {
        // Given / When
        var placement = place("""
                host id=1 name=h1 cpu=4 memory=16GiB state=cordoned
                host id=2 name=h2 cpu=1 memory=16GiB
                host id=3 name=h3 cpu=4 memory=2GiB
                place memory=4GiB vcpus=8
                """);

        // Then
        assertThat(placement).isInstanceOf(NoRoom.class);
        assertThat(placement.refusals().values())
                .extracting(Object::toString)
                .containsExactly(
                        "cordoned: host h1 is cordoned",
                        "cpu: vCPUs 8 exceed free 4.00 on host h2",
                        "memory: memory 4 GiB exceeds free 2 GiB on host h3");
    }

    @Test
    void tellsWhereTheNextServersWouldGoAndWhatTheyWerePreferredTo() {
        // Given
        var saved = FleetReader.read("""
                host id=1 name=roomy cpu=16 memory=64GiB
                host id=2 name=snug cpu=16 memory=16GiB
                host id=3 name=small cpu=16 memory=4GiB
                place memory=8GiB
                """);

        // When
        var next = Placer.next(saved.requests().getFirst(), saved.fleet(), saved.policy(), 3, 2);

        // Then
        assertThat(next)
                .extracting(ranking -> ranking.chosen().orElseThrow().host())
                .containsExactly(new HostId(2), new HostId(2), new HostId(1));
        assertThat(next.getFirst().runnersUp()).extracting(Choice::host).containsExactly(new HostId(1));
        assertThat(next.getFirst().refusals()).containsOnlyKeys(new HostId(3));
        assertThat(next.getLast().refusals()).containsOnlyKeys(new HostId(2), new HostId(3));
    }

    @Test
    void tellsOfTheFirstServerThatFindsNoRoomAndOfNoneBehindIt() {
        // Given
        var saved = FleetReader.read("""
                host id=1 name=h1 cpu=16 memory=16GiB
                place memory=8GiB
                """);

        // When
        var next = Placer.next(saved.requests().getFirst(), saved.fleet(), saved.policy(), 9, 3);

        // Then
        assertThat(next).hasSize(3);
        assertThat(next.getLast().chosen()).isEmpty();
        assertThat(next.getLast().runnersUp()).isEmpty();
    }

    private static Placement place(String text) {
        var saved = FleetReader.read(text);
        return Placer.place(saved.requests().getFirst(), saved.fleet(), saved.policy());
    }

    private static HostId chosen(Placement placement) {
        return switch (placement) {
            case Placed placed -> placed.host();
            case NoRoom noRoom -> throw new AssertionError("no room: " + noRoom);
        };
    }
}
