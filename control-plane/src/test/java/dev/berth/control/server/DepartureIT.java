package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.guest.GuestState;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class DepartureIT extends ServerScene {
    @Inject
    Departures departures;

    @Test
    void forgetsWhatAnAgentSaysOnceMoreOfAGuestThatHasGone() throws Exception {
        // Given: an agent that answers an order which was fulfilled and cleared away meanwhile
        fleet.host("h1", 4);
        fleet.work();
        var server = running("web1");
        var row = fleet.picture(server).wanted().getFirst();
        ended(await(() -> servers.delete(PROJECT, server)));
        Eventually.holds(SOON, () -> assertThat(left()).isZero());
        fleet.rest();

        // When
        fleet.see(row, GuestState.ABSENT, Optional.empty(), Optional.empty());

        // Then
        assertThat(left()).isEqualTo(1);
        Eventually.holds(SOON, () -> assertThat(left()).isZero());
    }

    @Test
    void keepsWhatIsSeenOfAGuestThatNobodyWants() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        var server = running("web1");
        var row = fleet.picture(server).wanted().getFirst();
        ended(await(() -> servers.delete(PROJECT, server)));
        fleet.rest();
        Eventually.holds(SOON, () -> assertThat(left()).isZero());

        // When: it runs there all the same, a stray that its host must be told of
        fleet.see(row, GuestState.RUNNING, Optional.empty(), Optional.empty());
        database.run("update observed_guest set observed = now() - interval '1 hour'");

        // Then
        assertThat(await(departures::forgetLateWords)).isZero();
        assertThat(left()).isEqualTo(1);
    }
}
