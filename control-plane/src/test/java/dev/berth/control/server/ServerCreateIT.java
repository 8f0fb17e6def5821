package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.operation.ActionStatus;
import dev.berth.control.request.RequestKey;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class ServerCreateIT extends ServerScene {
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
        assertThat(view.network6()).hasToString("Optional[fd00:10:88:10::/64]");
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
        var addresses = database.rows("select ipv4, ipv6_prefix from address where ipv6_prefix is not null");
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
}
