package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.operation.ActionStatus;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.Operations;
import dev.berth.control.operation.PublicError;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that go down in their own way, whether they are asked to or not. */
@QuarkusTest
@TestProfile(ServerEndingIT.Impatient.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class ServerEndingIT {
    private static final ProjectId PROJECT = new ProjectId(7);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Guests get two seconds for their own way. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("berth.servers.shutdown-deadline", "2s", "berth.servers.reboot-deadline", "2s");
        }
    }

    @Inject
    ServerService servers;

    @Inject
    Operations operations;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    private ServerId server;

    @BeforeEach
    void aRunningServer() throws Exception {
        fleet.rest();
        database.clear();
        fleet.host("h1", 4);
        fleet.work();
        var created = await(() -> servers.create(wish()));
        ended(created.operation());
        server = created.server().server().id();
    }

    @Test
    void shutsAServerDownThatHearsItsButton() throws Exception {
        // When
        var shutdown = ended(await(() -> servers.shutDown(PROJECT, server)));

        // Then
        assertThat(shutdown.state().publicStatus()).isEqualTo(ActionStatus.SUCCESS);
        assertThat(status()).isEqualTo(ServerStatus.OFF);
        assertThat(database.rows("select wanted_power from server")).containsExactly(List.of("off"));
    }

    @Test
    void saysThatAServerDidNotReactAndLetsItRunOn() throws Exception {
        // Given
        fleet.deafen();

        // When
        var shutdown = await(() -> servers.shutDown(PROJECT, server));

        // Then
        assertThat(status()).isEqualTo(ServerStatus.STOPPING);
        var error = PublicError.of(ended(shutdown).state().problem().orElseThrow());
        assertThat(error.code()).isEqualTo("timeout");
        assertThat(error.message()).contains("did not react", "poweroff pulls the plug");
        Eventually.becomes(SOON, this::status, ServerStatus.RUNNING::equals);
        assertThat(database.rows("select mode, shutdown from wanted_guest")).containsExactly(List.of("run", false));
    }

    @Test
    void leavesAServerOffThatReactsTooLate() throws Exception {
        // Given
        fleet.deafen();
        ended(await(() -> servers.shutDown(PROJECT, server)));
        Eventually.becomes(SOON, this::status, ServerStatus.RUNNING::equals);

        // When
        fleet.powerOffInside(server);

        // Then
        assertThat(status()).isEqualTo(ServerStatus.OFF);
        Eventually.holds(SOON, () -> assertThat(database.rows("select wanted_power, mode from server, wanted_guest"))
                .containsExactly(List.of("off", "off")));
    }

    @Test
    void wantsOffWhatHasPoweredItselfOffAndStartsItAgainOnRequest() throws Exception {
        // When
        fleet.powerOffInside(server);

        // Then
        Eventually.holds(SOON, () -> assertThat(database.rows("select wanted_power, mode from server, wanted_guest"))
                .containsExactly(List.of("off", "off")));
        assertThat(status()).isEqualTo(ServerStatus.OFF);
        var on = ended(await(() -> servers.powerOn(PROJECT, server)));
        assertThat(on.state().publicStatus()).isEqualTo(ActionStatus.SUCCESS);
        assertThat(status()).isEqualTo(ServerStatus.RUNNING);
        assertThat(database.rows("select start_count from wanted_guest")).containsExactly(List.of(1L));
    }

    @Test
    void shutsDownAServerThatIsOff() throws Exception {
        // Given
        ended(await(() -> servers.powerOff(PROJECT, server)));

        // When
        var shutdown = ended(await(() -> servers.shutDown(PROJECT, server)));

        // Then
        assertThat(shutdown.state().publicStatus()).isEqualTo(ActionStatus.SUCCESS);
        assertThat(status()).isEqualTo(ServerStatus.OFF);
    }

    @Test
    void rebootsAServerThatHearsItsButtonWithoutAReset() throws Exception {
        // When
        var reboot = ended(await(() -> servers.reboot(PROJECT, server)));

        // Then
        assertThat(reboot.state().publicStatus()).isEqualTo(ActionStatus.SUCCESS);
        assertThat(database.rows("select reboot_count, reset_count from wanted_guest"))
                .containsExactly(List.of(1L, 0L));
    }

    @Test
    void resetsADeafServerThatIsToReboot() throws Exception {
        // Given
        fleet.deafen();

        // When
        var reboot = ended(await(() -> servers.reboot(PROJECT, server)));

        // Then
        assertThat(reboot.state().publicStatus()).isEqualTo(ActionStatus.SUCCESS);
        assertThat(database.rows("select reboot_count, reset_count from observed_guest"))
                .containsExactly(List.of(1L, 1L));
    }

    @Test
    void givesAResetAfterADeafRebootANumberOfItsOwn() throws Exception {
        // Given
        ended(await(() -> servers.reboot(PROJECT, server)));

        // When
        ended(await(() -> servers.reset(PROJECT, server)));
        ended(await(() -> servers.powerOn(PROJECT, server)));

        // Then
        assertThat(database.rows("select reset_count, reboot_count, start_count from wanted_guest"))
                .containsExactly(List.of(2L, 1L, 3L));
    }

    private ServerStatus status() {
        return await(() -> servers.get(PROJECT, server)).status();
    }

    private Operation ended(Operation operation) throws Exception {
        return Eventually.becomes(
                SOON,
                () -> await(() -> operations.get(PROJECT, operation.id(), Optional.empty())),
                seen -> seen.finished().isPresent());
    }

    private static CreateServer wish() {
        var first = Ref.newBuilder().setId(1).build();
        return new CreateServer(
                PROJECT, "web1", first, first, Optional.empty(), Optional.empty(), Map.of(), List.of(), "", Power.ON);
    }
}
