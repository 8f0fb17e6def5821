package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.control.operation.ActionStatus;
import dev.berth.model.label.LabelSelector;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class ServerLifeIT extends ServerScene {
    @Test
    void deletesAServerAndGivesItsAddressBackOnceItIsGone() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        var server = running("web1");

        // When
        var deleting = await(() -> servers.delete(PROJECT, server));

        // Then
        assertThat(ended(deleting).state().publicStatus()).isEqualTo(ActionStatus.SUCCESS);
        Eventually.holds(SOON, () -> assertThat(left()).isZero());
        assertThatThrownBy(() -> await(() -> servers.get(PROJECT, server))).isInstanceOf(ProblemException.class);
        assertThat(await(() -> operations.get(PROJECT, deleting.id(), Optional.empty()))
                        .command())
                .isEqualTo("delete_server");
        assertThat(usage()).containsExactly("1 STARTED", "1 ENDED");
    }

    @Test
    void keepsTheAddressOfADeletedServerWhileItsHostIsSilent() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        var server = running("web1");
        fleet.rest();

        // When
        await(() -> servers.delete(PROJECT, server));

        // Then
        Eventually.holds(SOON, () -> assertThat(database.rows("select mode from wanted_guest"))
                .containsExactly(List.of("absent")));
        assertThat(database.number("select count(*) from address")).isEqualTo(1);
        assertThat(database.number("select count(*) from reservation")).isEqualTo(1);
    }

    @Test
    void switchesAServerOffAndOnAndResetsIt() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        var server = running("web1");

        // When
        var off = ended(await(() -> servers.powerOff(PROJECT, server)));
        var seenOff = await(() -> servers.get(PROJECT, server)).status();
        var on = ended(await(() -> servers.powerOn(PROJECT, server)));
        var onAgain = ended(await(() -> servers.powerOn(PROJECT, server)));
        var reset = ended(await(() -> servers.reset(PROJECT, server)));

        // Then
        assertThat(List.of(off, on, onAgain, reset))
                .allMatch(operation -> operation.state().publicStatus() == ActionStatus.SUCCESS);
        assertThat(seenOff).isEqualTo(ServerStatus.OFF);
        assertThat(await(() -> servers.get(PROJECT, server)).status()).isEqualTo(ServerStatus.RUNNING);
        assertThat(database.rows("select reset_count from observed_guest")).containsExactly(List.of(1L));
    }

    @Test
    void deletesAProtectedServerOnlyOnceItIsNoLongerProtected() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        var server = running("web1");

        // When
        var on = await(() -> servers.protect(PROJECT, server, protection(true, true)));
        var onAgain = await(() -> servers.protect(PROJECT, server, protection(true, true)));

        // Then
        assertThat(List.of(on, onAgain))
                .allMatch(operation -> operation.state().publicStatus() == ActionStatus.SUCCESS);
        assertThat(await(() -> servers.get(PROJECT, server)).server().protection())
                .isEqualTo(new Protection(true, true));
        assertThatThrownBy(() -> await(() -> servers.delete(PROJECT, server)))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(new Problem.Protected("server deletion")));
        assertThat(await(() -> operations.get(PROJECT, onAgain.id(), Optional.of(server)))
                        .command())
                .isEqualTo("change_protection");
        await(() -> servers.protect(PROJECT, server, protection(false, false)));
        assertThat(ended(await(() -> servers.delete(PROJECT, server))).state().publicStatus())
                .isEqualTo(ActionStatus.SUCCESS);
    }

    @Test
    void protectsFromBothOrFromNeither() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        var server = running("web1");

        // When, Then
        assertThatThrownBy(() -> await(() -> servers.protect(PROJECT, server, protection(true, false))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOfSatisfying(Problem.Invalid.class, wrong -> assertThat(wrong.field())
                                .isEqualTo("rebuild")));
        assertThat(await(() -> servers.get(PROJECT, server)).server().protection())
                .isEqualTo(Protection.NONE);
        assertThatThrownBy(() -> await(() -> servers.protect(STRANGER, server, protection(true, true))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.NotFound.class));
    }

    private static ProtectionChange protection(boolean delete, boolean rebuild) {
        return new ProtectionChange(Optional.of(delete), Optional.of(rebuild));
    }

    @Test
    void locksAServerWhileAnActionGoesOn() {
        // Given
        fleet.host("h1", 4);
        var created = await(() -> servers.create(wish("web1")));
        var server = created.server().server().id();

        // When, Then
        assertThatThrownBy(() -> await(() -> servers.powerOff(PROJECT, server)))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(new Problem.Locked(server.toString(), "create_server")));
        assertThat(database.rows("select wanted_power from server")).containsExactly(List.of("on"));
    }

    @Test
    void hidesServersAndActionsFromStrangers() {
        // Given
        fleet.host("h1", 4);
        var created = await(() -> servers.create(wish("web1")));
        var server = created.server().server().id();

        // When, Then
        assertThatThrownBy(() -> await(() -> servers.get(STRANGER, server))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> await(() -> servers.delete(STRANGER, server))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() ->
                        await(() -> operations.get(STRANGER, created.operation().id(), Optional.empty())))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void goesOnAfterEveryConnectionWasCut() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        var created = await(() -> servers.create(wish("web1")));

        // When
        database.run("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");

        // Then
        Eventually.holds(Duration.ofSeconds(30), () -> assertThat(
                        await(() -> operations.get(PROJECT, created.operation().id(), Optional.empty()))
                                .state()
                                .publicStatus())
                .isEqualTo(ActionStatus.SUCCESS));
        Eventually.holds(SOON, () -> assertThat(problemOf("web2")).isEmpty());
        Eventually.holds(SOON, () -> assertThat(
                        database.number("select count(*) from pg_stat_activity where query = 'listen berth_wanted'"))
                .isEqualTo(1));
    }

    @Test
    void listsByLabelNameStatusAndOrder() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();
        for (String name : List.of("a1", "b1", "c1")) {
            ended(await(() -> servers.create(wish(name, Map.of("letter", name.substring(0, 1), "all", ""))))
                    .operation());
        }

        // When, Then
        assertThat(names(Optional.empty(), "letter in (a,c)", "name:desc")).containsExactly("c1", "a1");
        assertThat(names(Optional.empty(), "letter!=a,all", "id")).containsExactly("b1", "c1");
        assertThat(names(Optional.empty(), "!letter", "id")).isEmpty();
        assertThat(names(Optional.of("b1"), "", "id")).containsExactly("b1");
        assertThat(await(() -> servers.list(query(Optional.empty(), "", "id", Set.of(ServerStatus.OFF))))
                        .total())
                .isZero();
        assertThat(await(() -> servers.list(query(Optional.empty(), "", "id", Set.of(ServerStatus.RUNNING))))
                        .total())
                .isEqualTo(3);
    }

    private List<String> names(Optional<String> name, String labels, String order) {
        return await(() -> servers.list(query(name, labels, order, Set.of()))).servers().stream()
                .map(view -> view.server().name())
                .toList();
    }

    private static ServerQuery query(Optional<String> name, String labels, String order, Set<ServerStatus> status) {
        return new ServerQuery(
                PROJECT, name, LabelSelector.parse(labels), status, ServerOrder.parse(List.of(order)), 1, 25);
    }
}
