package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;

import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.operation.ByHand;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.SagaHarness;
import dev.berth.control.operation.SagaHarness.Scenario;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ByHand.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class ServerSagasIT {
    private static final ProjectId PROJECT = new ProjectId(7);

    @Inject
    ServerService servers;

    @Inject
    SagaHarness harness;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    @Test
    void createSurvivesWhateverHappens() {
        var done = List.of(List.of(List.of("on", false)), List.of(List.of("run")), List.of("1 STARTED"));
        var undone =
                List.of(List.of(List.of("on", true)), List.of(List.of("absent")), List.of("1 STARTED", "1 VOIDED"));
        harness.torture(new Scenario(Commands.CREATE, this::create, this::digest), done, undone);
    }

    @Test
    void deleteSurvivesWhateverHappens() {
        var done = List.of(List.of(List.of("on", true)), List.of(), List.of("1 STARTED", "1 ENDED"));
        harness.torture(new Scenario(Commands.DELETE, this::delete, this::digest), done, List.of());
    }

    @Test
    void powerOffSurvivesWhateverHappens() {
        var done = List.of(List.of(List.of("off", false)), List.of(List.of("off")), List.of("1 STARTED"));
        harness.torture(new Scenario(Commands.STOP, this::powerOff, this::digest), done, List.of());
    }

    @Test
    void powerOnSurvivesWhateverHappens() {
        var done = List.of(List.of(List.of("on", false)), List.of(List.of("run")), List.of("1 STARTED"));
        harness.torture(new Scenario(Commands.START, this::powerOn, this::digest), done, List.of());
    }

    @Test
    void resetSurvivesWhateverHappens() {
        var done = List.of(List.of(List.of("on", false)), List.of(List.of("run")), List.of("1 STARTED"));
        harness.torture(new Scenario(Commands.RESET, this::reset, this::digest), done, List.of());
    }

    @Test
    void rebootSurvivesWhateverHappens() {
        var done = List.of(List.of(List.of("on", false)), List.of(List.of("run")), List.of("1 STARTED"));
        harness.torture(new Scenario(Commands.REBOOT, this::reboot, this::digest), done, List.of());
    }

    @Test
    void shutdownSurvivesWhateverHappens() {
        var done = List.of(List.of(List.of("off", false)), List.of(List.of("off")), List.of("1 STARTED"));
        var undone = List.of(List.of(List.of("on", false)), List.of(List.of("run")), List.of("1 STARTED"));
        harness.torture(new Scenario(Commands.SHUTDOWN, this::shutDown, this::digest), done, undone);
    }

    private Operation create() {
        database.clear();
        fleet.host("h1", 2);
        return await(() -> servers.create(wish())).operation();
    }

    private ServerId running() {
        return harness.finish(create()).server();
    }

    private Operation delete() {
        var server = running();
        return await(() -> servers.delete(PROJECT, server));
    }

    private Operation powerOff() {
        var server = running();
        return await(() -> servers.powerOff(PROJECT, server));
    }

    private Operation reset() {
        var server = running();
        return await(() -> servers.reset(PROJECT, server));
    }

    private Operation reboot() {
        var server = running();
        return await(() -> servers.reboot(PROJECT, server));
    }

    private Operation shutDown() {
        var server = running();
        return await(() -> servers.shutDown(PROJECT, server));
    }

    private Operation powerOn() {
        var server = running();
        harness.finish(await(() -> servers.powerOff(PROJECT, server)));
        return await(() -> servers.powerOn(PROJECT, server));
    }

    private Object digest() {
        return List.of(
                database.rows("select wanted_power, deleted is not null from server"),
                database.rows(
                        "select case when shutdown then 'shutdown' else mode end from wanted_guest order by host_id"),
                UsageRows.of(database));
    }

    private static CreateServer wish() {
        return Wishes.first(PROJECT, "web1");
    }
}
