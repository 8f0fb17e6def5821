package dev.berth.control.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.berth.contracts.control.v1.ActOnServerRequest;
import dev.berth.contracts.control.v1.ControlApi;
import dev.berth.contracts.control.v1.CreateServerRequest;
import dev.berth.contracts.control.v1.FindOperationsRequest;
import dev.berth.contracts.control.v1.ListMovesRequest;
import dev.berth.contracts.control.v1.ListOperationsRequest;
import dev.berth.contracts.control.v1.ListServersRequest;
import dev.berth.contracts.control.v1.MoveRef;
import dev.berth.contracts.control.v1.OperationDto;
import dev.berth.contracts.control.v1.OperationRef;
import dev.berth.contracts.control.v1.Ref;
import dev.berth.contracts.control.v1.ServerCommand;
import dev.berth.contracts.control.v1.ServerRef;
import dev.berth.contracts.control.v1.StartMoveRequest;
import dev.berth.contracts.error.WireProblems;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.model.problem.Problem;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.grpc.Metadata;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcClientUtils;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ControlApiIT.OnAFixedPort.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class ControlApiIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The client must know the port before the server has chosen one. */
    public static final class OnAFixedPort implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.grpc.server.test-port", "19944",
                    "quarkus.grpc.clients.control.host", "localhost",
                    "quarkus.grpc.clients.control.port", "19944");
        }
    }

    @GrpcClient("control")
    ControlApi control;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    @BeforeEach
    void oneHost() {
        fleet.rest();
        database.clear();
        fleet.host("h1", 2);
        fleet.work();
    }

    @Test
    void createsListsMovesAndDeletesAServer() throws Exception {
        // Given
        fleet.host("h2", 2);

        // When
        var created = answer(control.createServer(create("web1", "nano")));
        var operation = ended(created.getOperation());
        var moving = answer(control.startMove(StartMoveRequest.newBuilder()
                .setServerId(created.getServer().getId())
                .build()));
        var moved = Eventually.becomes(
                SOON,
                () -> answer(control.getMove(
                        MoveRef.newBuilder().setMoveId(moving.getId()).build())),
                move -> move.getStatus().equals("succeeded"));
        Eventually.becomes(
                SOON,
                () -> answer(control.getServer(ref(created.getServer().getId()))),
                server -> server.getStatus().equals("running") && !server.getLocked());
        var deleted = ended(answer(control.actOnServer(ActOnServerRequest.newBuilder()
                .setProjectId(7)
                .setServerId(created.getServer().getId())
                .setCommand(ServerCommand.SERVER_COMMAND_DELETE)
                .build())));

        // Then
        assertThat(operation.getCommand() + operation.getProgress()).isEqualTo("create_server100");
        assertThat(created.getRootPassword()).hasSize(20);
        assertThat(moving.getCause()).isEqualTo("operator");
        assertThat(moved.getBlackoutMilliseconds()).isEqualTo(200);
        assertThat(answer(control.listMoves(ListMovesRequest.getDefaultInstance()))
                        .getMovesList())
                .containsExactly(moved);
        assertThat(deleted.getStatus()).isEqualTo("success");
        var actions = answer(control.listOperations(ListOperationsRequest.newBuilder()
                .setProjectId(7)
                .addAllId(List.of(operation.getId(), deleted.getId()))
                .build()));
        assertThat(actions.getOperationsList())
                .extracting(OperationDto::getCommand)
                .containsExactly("create_server", "delete_server");
        assertThat(answer(control.listServers(
                                ListServersRequest.newBuilder().setProjectId(7).build()))
                        .getTotal())
                .isZero();
    }

    @Test
    void aRequestsIdStaysWithItsOperationAndStandsInTheLogOfItsSteps() throws Exception {
        // Given
        var lines = new CopyOnWriteArrayList<ExtLogRecord>();
        var listener = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                // Read on this thread: the context is not the one that looks at the lines.
                line.copyAll();
                lines.add(line);
            }
        };
        Logger.getLogger("dev.berth.control").addHandler(listener);
        var headers = new Metadata();
        headers.put(Metadata.Key.of("x-correlation-id", Metadata.ASCII_STRING_MARSHALLER), "order-4711");

        // When
        var created = answer(GrpcClientUtils.attachHeaders(control, headers).createServer(create("web1", "nano")));
        var operation = ended(created.getOperation());
        var unnamed = answer(control.createServer(create("web2", "nano")));

        // Then
        Logger.getLogger("dev.berth.control").removeHandler(listener);
        var found = answer(control.findOperations(FindOperationsRequest.newBuilder()
                .setCorrelationId("order-4711")
                .build()));
        assertThat(found.getOperationsList())
                .extracting(OperationDto::getId, OperationDto::getProjectId, OperationDto::getServerId)
                .containsExactly(
                        tuple(operation.getId(), 7L, created.getServer().getId()));
        assertThat(lines)
                .filteredOn(line -> "order-4711".equals(line.getMdc("correlation")))
                .extracting(ControlApiIT::words)
                .anyMatch(line -> line.startsWith("host chosen"))
                .anyMatch(line -> line.startsWith("operation ended operation=" + operation.getId()));
        assertThat(unnamed.getOperation().getCorrelationId()).isEmpty();
    }

    @Test
    void saysWhatIsWrongInTermsOfTheCaller() {
        assertThat(problem(control.createServer(create("web1", "huge"))))
                .get()
                .isInstanceOfSatisfying(Problem.Invalid.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo("server_type");
                    assertThat(invalid.reason()).contains("huge");
                });
        assertThat(problem(control.createServer(create("not a name", "nano"))))
                .get()
                .isInstanceOfSatisfying(Problem.Invalid.class, invalid -> assertThat(invalid.field())
                        .isEqualTo("name"));
        assertThat(problem(control.getServer(ref(0)))).contains(new Problem.NotFound("server", "0"));
        assertThat(problem(control.getServer(ref(99)))).contains(new Problem.NotFound("server", "99"));
        assertThat(problem(control.getMove(MoveRef.newBuilder().setMoveId(99).build())))
                .contains(new Problem.NotFound("move", "99"));
    }

    private static String words(ExtLogRecord line) {
        return line.getParameters() == null
                ? line.getMessage()
                : line.getMessage().formatted(line.getParameters());
    }

    private OperationDto ended(OperationDto operation) throws Exception {
        var ref = OperationRef.newBuilder()
                .setProjectId(7)
                .setOperationId(operation.getId())
                .build();
        return Eventually.becomes(SOON, () -> answer(control.getOperation(ref)), seen -> seen.hasFinished());
    }

    private static CreateServerRequest create(String name, String type) {
        return CreateServerRequest.newBuilder()
                .setProjectId(7)
                .setName(name)
                .setServerType(Ref.newBuilder().setName(type))
                .setImage(Ref.newBuilder().setName("micro"))
                .setStartAfterCreate(true)
                .build();
    }

    private static ServerRef ref(long server) {
        return ServerRef.newBuilder().setProjectId(7).setServerId(server).build();
    }

    private static <T> T answer(Uni<T> call) {
        return call.await().atMost(SOON);
    }

    private static Optional<Problem> problem(Uni<?> call) {
        return WireProblems.fromFailure(catchThrowable(() -> answer(call)));
    }
}
