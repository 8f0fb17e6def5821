package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.operation.ActionStatus;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.Operations;
import dev.berth.control.request.RequestKey;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.label.LabelSelector;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class ServerLifeIT {
    private static final ProjectId PROJECT = new ProjectId(7);
    private static final ProjectId STRANGER = new ProjectId(8);
    // A loop whose turn was lost with its connection is given to another after four missed heartbeats, 8 s.
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ServerService servers;

    @Inject
    Operations operations;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    @BeforeEach
    void emptyFleet() {
        fleet.rest();
        database.clear();
    }

    @Test
    void createsAServerThatIsSeenRunning() throws Exception {
        // Given
        fleet.host("h1", 4);
        fleet.work();

        // When
        var created = await(() -> servers.create(wish("web1")));

        // Then
        assertThat(created.server().status()).isEqualTo(ServerStatus.INITIALIZING);
        assertThat(created.rootPassword())
                .hasValueSatisfying(password -> assertThat(password).hasSizeGreaterThan(15));
        assertThat(ended(created.operation()).state().publicStatus()).isEqualTo(ActionStatus.SUCCESS);
        var view = await(() -> servers.get(PROJECT, created.server().server().id()));
        assertThat(view.status()).isEqualTo(ServerStatus.RUNNING);
        assertThat(view.address()).hasToString("Optional[10.88.0.16]");
        assertThat(usage()).containsExactly("1 STARTED");
    }

    @Test
    void undoesACreateThatTheHostCannotDo() throws Exception {
        // Given
        var host = fleet.host("h1", 4);
        fleet.fail(host, "image_checksum");
        fleet.work();

        // When
        var created = await(() -> servers.create(wish("web1")));

        // Then
        var operation = ended(created.operation());
        assertThat(operation.state().problem()).hasValueSatisfying(problem -> assertThat(problem)
                .isInstanceOfSatisfying(Problem.WrongState.class, wrong -> assertThat(wrong.code())
                        .isEqualTo("image_checksum")));
        Eventually.holds(SOON, () -> assertThat(left()).isZero());
        assertThat(usage()).containsExactly("1 STARTED", "1 VOIDED");
    }

    @Test
    void refusesACreateWithoutRoomAndLeavesNoRow() {
        // Given
        fleet.host("small", 0);

        // When, Then
        assertThatThrownBy(() -> await(() -> servers.create(wish("web1"))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.NoCapacity.class));
        assertThat(database.number("select count(*) from server")).isZero();
        assertThat(database.number("select count(*) from operation")).isZero();
    }

    @Test
    void aRepeatedCreateAnswersWithTheServerThatWasMade() {
        // Given: it took the last room, and its name is in use by itself
        fleet.host("h1", 1);
        var request = Optional.of(new RequestKey(UUID.randomUUID(), Optional.of("s".repeat(32))));
        var first = await(() -> servers.create(wish("web1"), request));

        // When
        var second = await(() -> servers.create(wish("web1"), request));

        // Then
        assertThat(second.server().server().id())
                .isEqualTo(first.server().server().id());
        assertThat(second.operation().id()).isEqualTo(first.operation().id());
        assertThat(second.rootPassword()).isEqualTo(first.rootPassword()).isPresent();
        assertThat(database.number("select count(*) from server")).isEqualTo(1);
        assertThat(database.number("select count(*) from usage_outbox")).isEqualTo(1);
    }

    @Test
    void ofManyRepeatsAtOnceOneMakesTheServerAndAllFindIt() throws Exception {
        // Given
        fleet.host("h1", 8);
        var request = Optional.of(new RequestKey(UUID.randomUUID(), Optional.empty()));
        var repeats = new ArrayList<Callable<ServerId>>();
        for (int twin = 0; twin < 8; twin++) {
            repeats.add(() -> await(() -> servers.create(wish("web1"), request))
                    .server()
                    .server()
                    .id());
        }

        // When
        var made = new HashSet<ServerId>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(repeats)) {
                made.add(answer.get());
            }
        }

        // Then
        assertThat(made).hasSize(1);
        assertThat(database.number("select count(*) from server")).isEqualTo(1);
        assertThat(database.number("select count(*) from reservation")).isEqualTo(1);
    }

    @Test
    void aStrangersRequestKeyFindsNothing() {
        // Given
        fleet.host("h1", 4);
        var request = Optional.of(new RequestKey(UUID.randomUUID(), Optional.empty()));
        await(() -> servers.create(wish("web1"), request));
        var theirs = new CreateServer(
                STRANGER,
                "web1",
                Ref.newBuilder().setName("nano").build(),
                Ref.newBuilder().setId(1).build(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                "",
                Power.ON);

        // When, Then: a key is a UUID that its chooser keeps to itself, so this is a mistake and shows nothing of the
        // other
        assertThatThrownBy(() -> await(() -> servers.create(theirs, request))).isNotNull();
        assertThat(database.number("select count(*) from server")).isEqualTo(1);
    }

    @Test
    void saysThatTheNameIsInUseEvenWhenTheCreateTookTheLastRoom() {
        // Given
        fleet.host("h1", 1);
        await(() -> servers.create(wish("web1")));

        // When, Then
        assertThatThrownBy(() -> await(() -> servers.create(wish("web1"))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(new Problem.NotUnique("server", "name", "web1")));
    }

    @Test
    void givesTwentyAtOnceExactlyTheRoomThatThereIs() throws Exception {
        // Given
        fleet.host("h1", 3);
        fleet.host("h2", 2);
        var wishes = new ArrayList<Callable<Optional<Problem>>>();
        for (int number = 0; number < 20; number++) {
            String name = "web" + number;
            wishes.add(() -> problemOf(name));
        }

        // When
        List<Optional<Problem>> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var answer : pool.invokeAll(wishes)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(5);
        assertThat(answers.stream().flatMap(Optional::stream)).allMatch(Problem.NoCapacity.class::isInstance);
        var addresses = database.rows("select ipv4 from address");
        assertThat(new HashSet<>(addresses)).hasSize(5);
        assertThat(database.number("select count(*) from reservation where role = 'home'"))
                .isEqualTo(5);
        assertThat(database.number("select count(*) from wanted_guest")).isEqualTo(5);
        assertThat(usage()).hasSize(5);
    }

    @Test
    void refusesANameThatIsInUse() {
        // Given
        fleet.host("h1", 4);
        await(() -> servers.create(wish("web1")));

        // When, Then
        assertThatThrownBy(() -> await(() -> servers.create(wish("web1"))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(new Problem.NotUnique("server", "name", "web1")));
        assertThat(database.number("select count(*) from address")).isEqualTo(1);
    }

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

    private ServerId running(String name) throws Exception {
        var created = await(() -> servers.create(wish(name)));
        ended(created.operation());
        return created.server().server().id();
    }

    private Operation ended(Operation operation) throws Exception {
        return Eventually.becomes(
                SOON,
                () -> await(() -> operations.get(PROJECT, operation.id(), Optional.empty())),
                seen -> seen.finished().isPresent());
    }

    private Optional<Problem> problemOf(String name) {
        try {
            await(() -> servers.create(wish(name)));
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problem());
        }
    }

    private long left() {
        return database.number("""
                select (select count(*) from address) + (select count(*) from reservation)
                    + (select count(*) from wanted_guest) + (select count(*) from observed_guest)
                    + (select count(*) from server where deleted is null)""");
    }

    private List<String> usage() {
        return UsageRows.of(database);
    }

    private static CreateServer wish(String name) {
        return wish(name, Map.of());
    }

    private static CreateServer wish(String name, Map<String, String> labels) {
        return new CreateServer(
                PROJECT,
                name,
                Ref.newBuilder().setName("nano").build(),
                Ref.newBuilder().setId(1).build(),
                Optional.empty(),
                Optional.empty(),
                labels,
                List.of(),
                "",
                Power.ON);
    }
}
