package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.replay.FleetReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupFitTest {
    private static final String RACKS = """
            host id=1 name=h1 cpu=4 memory=8GiB rack=r1
            host id=2 name=h2 cpu=4 memory=8GiB rack=r1
            host id=3 name=h3 cpu=4 memory=8GiB rack=r2
            host id=4 name=h4 cpu=4 memory=8GiB
            """;

    @Test
    void asksNothingOfAServerWithoutAGroup() {
        assertThat(refusal(1, "guest server=11 host=1 memory=1GiB group=web:apart", "place memory=1GiB"))
                .isEmpty();
    }

    @Test
    void keepsServersApartOnHosts() {
        // Given
        String there = "guest server=11 host=1 memory=1GiB group=web:apart";

        // When, Then
        assertThat(refusal(1, there, "place memory=1GiB group=web:apart"))
                .hasValue("group: server 11 of group web, whose servers share no host, is on h1 in rack r1");
        assertThat(refusal(2, there, "place memory=1GiB group=web:apart")).isEmpty();
        assertThat(refusal(1, there, "place memory=1GiB group=other:apart")).isEmpty();
    }

    @Test
    void countsServersThatAreToComeAndThoseThatAreOnTheirWay() {
        // Given
        String moving = """
                guest server=11 host=3 memory=1GiB group=web:apart
                reservation server=11 host=1 memory=1GiB group=web:apart
                reservation server=12 host=2 memory=1GiB group=web:apart
                """;

        // When, Then
        assertThat(refusal(1, moving, "place memory=1GiB group=web:apart")).isPresent();
        assertThat(refusal(2, moving, "place memory=1GiB group=web:apart")).isPresent();
        assertThat(refusal(3, moving, "place memory=1GiB group=web:apart")).isPresent();
        assertThat(refusal(4, moving, "place memory=1GiB group=web:apart")).isEmpty();
    }

    @Test
    void keepsServersApartInRacks() {
        // Given
        String there = "guest server=11 host=1 memory=1GiB group=db:apart-by-rack";

        // When, Then: a host that tells no rack shares none
        assertThat(refusal(2, there, "place memory=1GiB group=db:apart-by-rack"))
                .hasValue("group: server 11 of group db, whose servers share no rack, is on h1 in rack r1");
        assertThat(refusal(3, there, "place memory=1GiB group=db:apart-by-rack"))
                .isEmpty();
        assertThat(refusal(4, there, "place memory=1GiB group=db:apart-by-rack"))
                .isEmpty();
    }

    @Test
    void keepsServersTogetherInOneRack() {
        // Given
        String there = "guest server=11 host=1 memory=1GiB group=hpc:in-one-rack";

        // When, Then
        assertThat(refusal(3, there, "place memory=1GiB group=hpc:in-one-rack"))
                .hasValue("group: group hpc stands together, on h1 in rack r1; host h3 is in another rack");
        assertThat(refusal(2, there, "place memory=1GiB group=hpc:in-one-rack")).isEmpty();
        assertThat(refusal(3, "", "place memory=1GiB group=hpc:in-one-rack")).isEmpty();
    }

    @Test
    void aServerIsNotInItsOwnWay() {
        // Given
        var fleet = FleetReader.read(RACKS + "guest server=11 host=1 memory=1GiB group=hpc:in-one-rack")
                .fleet();
        var guest = fleet.guest(new ServerId(11)).orElseThrow();
        var request = GuestRequest.of(guest, fleet.host(guest.host()).orElseThrow());

        // When, Then: alone it may go to any rack
        var other = fleet.host(new HostId(3)).orElseThrow();
        assertThat(new GroupFit().refusal(new Candidate(request, other, fleet, Policy.standard())))
                .isEmpty();
    }

    private static Optional<String> refusal(long host, String guests, String place) {
        return new GroupFit()
                .refusal(Candidates.on(host, RACKS + guests + "\n" + place))
                .map(Refusal::toString);
    }
}
