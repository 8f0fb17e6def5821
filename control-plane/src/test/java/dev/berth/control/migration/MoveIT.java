package dev.berth.control.migration;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.control.guest.CopyReport;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.GuestProblem;
import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.Peer;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.guest.WantedGuest;
import dev.berth.control.operation.ByHand;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.OperationState;
import dev.berth.control.operation.Operations;
import dev.berth.control.operation.SagaHarness;
import dev.berth.control.operation.SagaHarness.Scenario;
import dev.berth.control.request.RequestKey;
import dev.berth.control.scheduling.SnapshotBuilder;
import dev.berth.control.server.Commands;
import dev.berth.control.server.CreateServer;
import dev.berth.control.server.ServerService;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.control.server.Wishes;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.move.Forecast;
import dev.berth.placement.move.Move;
import dev.berth.placement.move.Reason;
import dev.berth.placement.score.Score;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ByHand.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class MoveIT {
    private static final ProjectId PROJECT = new ProjectId(7);

    @Inject
    ServerService servers;

    @Inject
    MoveService moves;

    @Inject
    SnapshotBuilder snapshots;

    @Inject
    Operations operations;

    @Inject
    SagaHarness harness;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    private HostId source;
    private HostId target;
    private ServerId server;

    @BeforeEach
    void oneServerAndTwoHosts() {
        database.clear();
        source = fleet.host("source", 2);
        server = harness.finish(await(() -> servers.create(wish())).operation()).server();
        target = fleet.host("target", 2);
    }

    @Test
    void survivesWhateverHappens() {
        var done = List.of(
                List.of(List.of(2L, "home")),
                List.of(List.of(1L, "absent", 2L), List.of(2L, "run", 2L)),
                List.of(List.of("succeeded")));
        var undone = List.of(List.of(List.of(1L, "home")), "run", List.of(List.of("failed")));
        harness.torture(new Scenario(Commands.MIGRATE, this::begin, this::digest), done, undone);
    }

    private Operation begin() {
        oneServerAndTwoHosts();
        return move();
    }

    private Operation move() {
        var started = await(() -> moves.startByOperator(server, Optional.empty()));
        return await(() -> operations.get(PROJECT, started.operation(), Optional.empty()));
    }

    private Object digest() {
        var wanted = database.rows("select host_id, mode, epoch from wanted_guest order by host_id");
        boolean moved = wanted.getFirst().get(1).equals("absent");
        return List.of(
                database.rows("select host_id, role from reservation"),
                moved ? wanted : wanted.getFirst().get(1),
                database.rows("select status from move"));
    }

    @Test
    void aRepeatedStartAnswersWithTheMoveThatGoesOn() {
        // Given
        var request = Optional.of(new RequestKey(UUID.randomUUID(), Optional.empty()));
        var first = await(() -> moves.startByOperator(server, Optional.of(target), request));

        // When
        var second = await(() -> moves.startByOperator(server, Optional.of(target), request));

        // Then
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(database.number("select count(*) from move")).isEqualTo(1);
    }

    @Test
    void recordsTheBlackoutAndWhatWasCopied() {
        // When
        harness.finish(move());

        // Then
        var moved = await(() ->
                moves.list(new MoveQuery(Optional.of(server), Optional.of(target), MoveOrder.parse(List.of()), 1, 25)));
        assertThat(moved.total()).isEqualTo(1);
        var move = moved.moves().getFirst();
        assertThat(move.blackout()).hasToString("Optional[PT0.2S]");
        assertThat(move.copied().bytes()).isPositive();
        assertThat(move.sourceName() + move.targetName()).isEqualTo("sourcetarget");
    }

    @Test
    void givesTheGuestBackToItsSourceWhenTheCopyFails() {
        // Given
        var operation = advanceToCopy();
        fleet.see(wanted(source), GuestState.RUNNING, Optional.empty(), failedCopy());

        // When
        var ended = harness.finish(operation);

        // Then
        assertThat(ended.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(database.rows("select host_id, mode, epoch from wanted_guest order by host_id"))
                .containsExactly(List.of(1L, "run", 3L), List.of(2L, "absent", 2L));
        assertThat(database.rows("select host_id, role from reservation")).containsExactly(List.of(1L, "home"));
        assertThat(database.rows("select status from move")).containsExactly(List.of("failed"));
    }

    @Test
    void sticksWhileItIsUnclearAndGoesOnWhenTheReportsSayIt() {
        // Given
        var operation = advanceToCopy();
        database.run("update operation set deadline = now() - interval '1 second'");
        harness.step(operation);
        harness.step(operation);
        database.run("update operation set deadline = now() - interval '1 second'");
        harness.step(operation);
        assertThat(harness.stateOf(operation)).get().isInstanceOf(OperationState.Stuck.class);
        assertThat(database.rows("select mode from wanted_guest order by host_id"))
                .containsExactly(List.of("send"), List.of("receive"));

        // When
        fleet.turn();
        var ended = harness.finish(operation);

        // Then
        assertThat(ended.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(database.rows("select status from move")).containsExactly(List.of("succeeded"));
    }

    @Test
    void callsOffACopyThatTakesTooLong() {
        // Given
        var operation = advanceToCopy();
        assertThat(wanted(source).peer()).get().matches(peer -> !peer.calledOff());
        database.run("update operation set deadline = now() - interval '1 second'");

        // When
        harness.step(operation);
        harness.step(operation);

        // Then
        assertThat(wanted(source).peer()).get().matches(Peer::calledOff);
        assertThat(database.rows("select status from move")).containsExactly(List.of("running"));

        // When the source has ended it
        var canceled = new GuestProblem("copy_failed", "canceled by client");
        fleet.see(wanted(source), GuestState.RUNNING, Optional.of(canceled), failedCopy());
        harness.finish(operation);

        // Then
        assertThat(database.rows("select status, error from move"))
                .containsExactly(
                        List.of(
                                "failed",
                                "the copy took too long and was called off; the guest stayed at its source: canceled by client"));
        assertThat(database.rows("select mode, called_off from wanted_guest order by host_id"))
                .containsExactly(List.of("run", false), List.of("absent", false));
    }

    @Test
    void leavesACopyAloneThatEndedJustInTime() {
        // Given
        var operation = advanceToCopy();
        database.run("update operation set deadline = now() - interval '1 second'");
        harness.step(operation);
        fleet.turn();

        // When
        var ended = harness.finish(operation);

        // Then
        assertThat(ended.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(database.rows("select status from move")).containsExactly(List.of("succeeded"));
        assertThat(database.rows("select mode from wanted_guest order by host_id"))
                .containsExactly(List.of("absent"), List.of("run"));
    }

    @Test
    void isNotLateForWhatHappenedWhileNobodyLooked() {
        // Given
        var operation = advanceToCopy();
        database.run("update operation set deadline = now() - interval '1 minute', due = now() - interval '2 minutes'");

        // When
        harness.step(operation);

        // Then
        assertThat(harness.stateOf(operation)).get().isInstanceOfSatisfying(OperationState.Awaiting.class, awaiting -> {
            assertThat(awaiting.fact()).isEqualTo("copy-ended");
            assertThat(awaiting.deadline()).isAfter(Instant.now().plusSeconds(20));
        });
    }

    @Test
    void startsNoPlannedMoveOfAServerThatWasSwitchedOffMeanwhile() {
        // Given
        var picture = await(snapshots::take);
        var plan =
                new Move(server, source, target, reason(), CpuAmount.ofCores(1), CpuAmount.ZERO, new Score(List.of()));
        harness.finish(await(() -> servers.powerOff(PROJECT, server)));

        // When, Then
        assertThatThrownBy(() -> await(() -> moves.startPlanned(plan, picture)))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.Conflict.class));
        assertThat(database.number("select count(*) from move")).isZero();
    }

    @Test
    void refusesWhatCannotBeMovedAndSaysWhy() {
        // Given
        var full = fleet.host("full", 0);

        // When, Then
        assertThatThrownBy(() -> await(() -> moves.startByOperator(server, Optional.of(full))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.NotFound.class));
        assertThatThrownBy(() -> await(() -> moves.startByOperator(server, Optional.of(source))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.Invalid.class));
        harness.finish(await(() -> servers.powerOff(PROJECT, server)));
        assertThatThrownBy(() -> await(() -> moves.startByOperator(server, Optional.of(target))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOf(Problem.WrongState.class));
    }

    @Test
    void refusesToMoveAwayFromAHostOfWhichNothingIsHeard() {
        // Given
        database.run("update host set last_seen = last_seen - interval '2 hours' where id = " + source);

        // When, Then
        assertThatThrownBy(() -> await(() -> moves.startByOperator(server, Optional.of(target))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOfSatisfying(Problem.WrongState.class, problem -> assertThat(problem.reason())
                                .contains("nothing is heard of host source")));
        assertThat(database.number("select count(*) from move")).isZero();
    }

    @Test
    void letsTheOwnersActionWaitBehindTheMove() {
        // Given
        var moving = advanceToCopy();
        var stopping = await(() -> servers.powerOff(PROJECT, server));

        // When
        harness.step(stopping);
        var meanwhile = harness.stateOf(stopping);
        harness.finish(moving);
        var ended = harness.finish(stopping);

        // Then
        assertThat(meanwhile).get().isInstanceOf(OperationState.Pending.class);
        assertThat(ended.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(wanted(target).mode()).hasToString("OFF");
    }

    /** The target is ready and the source is told to send; nothing is heard of the copy yet. */
    private Operation advanceToCopy() {
        var operation = move();
        for (int step = 0; step < 4; step++) {
            harness.step(operation);
        }
        fleet.see(wanted(target), GuestState.RECEIVING, Optional.empty(), Optional.empty());
        harness.step(operation);
        harness.step(operation);
        assertThat(wanted(source).mode()).hasToString("SEND");
        return operation;
    }

    private WantedGuest wanted(HostId host) {
        return fleet.picture(server).wantedOn(host).orElseThrow();
    }

    private Optional<CopyReport> failedCopy() {
        return Optional.of(
                PretendFleet.copied(wanted(source).peer().orElseThrow().transferId(), false));
    }

    private static Reason reason() {
        var none = new Ratio(0);
        var forecast = new Forecast("host", none, none, none, none, none, none);
        return new Reason(forecast, forecast, "too busy");
    }

    private static CreateServer wish() {
        return Wishes.first(PROJECT, "web1");
    }
}
