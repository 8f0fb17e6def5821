package dev.berth.api.fake;

import dev.berth.contracts.control.v1.ActOnServerRequest;
import dev.berth.contracts.control.v1.Catalogue;
import dev.berth.contracts.control.v1.CreateServerRequest;
import dev.berth.contracts.control.v1.FindOperationsRequest;
import dev.berth.contracts.control.v1.GetCatalogueRequest;
import dev.berth.contracts.control.v1.GetServerMetricsRequest;
import dev.berth.contracts.control.v1.HostDto;
import dev.berth.contracts.control.v1.HostPage;
import dev.berth.contracts.control.v1.HostRef;
import dev.berth.contracts.control.v1.HostRegistered;
import dev.berth.contracts.control.v1.ListHostsRequest;
import dev.berth.contracts.control.v1.ListMovesRequest;
import dev.berth.contracts.control.v1.ListOperationsRequest;
import dev.berth.contracts.control.v1.ListServerEventsRequest;
import dev.berth.contracts.control.v1.ListServersRequest;
import dev.berth.contracts.control.v1.MoveDto;
import dev.berth.contracts.control.v1.MovePage;
import dev.berth.contracts.control.v1.MoveRef;
import dev.berth.contracts.control.v1.MutinyControlApiGrpc;
import dev.berth.contracts.control.v1.OperationDto;
import dev.berth.contracts.control.v1.OperationPage;
import dev.berth.contracts.control.v1.OperationRef;
import dev.berth.contracts.control.v1.RegisterHostRequest;
import dev.berth.contracts.control.v1.ServerCreated;
import dev.berth.contracts.control.v1.ServerDto;
import dev.berth.contracts.control.v1.ServerEventPage;
import dev.berth.contracts.control.v1.ServerMetrics;
import dev.berth.contracts.control.v1.ServerPage;
import dev.berth.contracts.control.v1.ServerRef;
import dev.berth.contracts.control.v1.StartMoveRequest;
import dev.berth.contracts.control.v1.UpdateHostRequest;
import dev.berth.contracts.control.v1.UpdateServerRequest;
import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The control plane's contract over state in memory: one thing at a time, strangers' things are not found. */
public final class FakeControlPlane extends MutinyControlApiGrpc.ControlApiImplBase {
    private final FakeOperations operations;
    private final FakeServers servers;
    private final FakeHosts hosts = new FakeHosts();
    private final List<CreateServerRequest> creates = new CopyOnWriteArrayList<>();
    private volatile Optional<Problem> nextProblem = Optional.empty();
    private volatile boolean broken;
    private volatile boolean losesAnswer;
    private volatile CompletableFuture<Void> held = CompletableFuture.completedFuture(null);

    public FakeControlPlane(Duration operationTime) {
        operations = new FakeOperations(operationTime);
        servers = new FakeServers(operations);
    }

    /** The creates that came in, as they came. */
    public List<CreateServerRequest> creates() {
        return creates;
    }

    /** Makes the next call fail in this way. */
    public void failNext(Problem problem) {
        nextProblem = Optional.of(problem);
    }

    /** The next create is done, but its answer gets lost on the way. */
    public void loseNextAnswer() {
        losesAnswer = true;
    }

    /** Creates wait until what is returned is completed. */
    public CompletableFuture<Void> holdCreates() {
        held = new CompletableFuture<>();
        return held;
    }

    /** Makes the next call end in a bug of ours. */
    public void breakNext() {
        broken = true;
    }

    @Override
    public Uni<ServerCreated> createServer(CreateServerRequest request) {
        boolean lost = losesAnswer;
        losesAnswer = false;
        return Uni.createFrom()
                .completionStage(held)
                .chain(() -> answer(() -> {
                    creates.add(request);
                    ServerCreated created = servers.create(request);
                    if (lost) {
                        throw new Problem.Unavailable("the answer got lost by order of a test").asException();
                    }
                    return created;
                }));
    }

    @Override
    public Uni<ServerPage> listServers(ListServersRequest request) {
        return answer(() -> servers.list(request));
    }

    @Override
    public Uni<ServerDto> getServer(ServerRef request) {
        return answer(() -> servers.get(request.getProjectId(), request.getServerId()));
    }

    @Override
    public Uni<ServerDto> updateServer(UpdateServerRequest request) {
        return answer(() -> servers.update(request));
    }

    @Override
    public Uni<OperationDto> actOnServer(ActOnServerRequest request) {
        return answer(() -> servers.act(request));
    }

    @Override
    public Uni<ServerMetrics> getServerMetrics(GetServerMetricsRequest request) {
        return answer(() -> {
            servers.get(request.getProjectId(), request.getServerId());
            return FakeMetrics.of(request);
        });
    }

    @Override
    public Uni<ServerEventPage> listServerEvents(ListServerEventsRequest request) {
        return answer(() -> {
            servers.requireKnown(request.getProjectId(), request.getServerId());
            return FakeEvents.of(request);
        });
    }

    @Override
    public Uni<OperationPage> listOperations(ListOperationsRequest request) {
        return answer(() -> {
            if (request.getServerId() != 0) {
                servers.requireKnown(request.getProjectId(), request.getServerId());
            }
            List<OperationDto> found = operations.of(request.getProjectId()).stream()
                    .filter(each -> request.getServerId() == 0 || each.getServerId() == request.getServerId())
                    .filter(each ->
                            request.getIdCount() == 0 || request.getIdList().contains(each.getId()))
                    .filter(each -> request.getStatusCount() == 0
                            || request.getStatusList().contains(each.getStatus()))
                    .toList();
            return OperationPage.newBuilder()
                    .addAllOperations(FakePaging.cut(found, request.getPaging()))
                    .setTotal(found.size())
                    .build();
        });
    }

    @Override
    public Uni<OperationPage> findOperations(FindOperationsRequest request) {
        return answer(() -> OperationPage.newBuilder()
                .addOperations(OperationDto.newBuilder()
                        .setId(1)
                        .setCommand("create_server")
                        .setStatus("running")
                        .setStarted(FakeOperations.now())
                        .setServerId(101)
                        .setProjectId(7)
                        .setCorrelationId(request.getCorrelationId()))
                .setTotal(1)
                .build());
    }

    @Override
    public Uni<OperationDto> getOperation(OperationRef request) {
        return answer(() -> operations.of(request.getProjectId()).stream()
                .filter(each -> each.getId() == request.getOperationId())
                .filter(each -> request.getServerId() == 0 || each.getServerId() == request.getServerId())
                .findFirst()
                .orElseThrow(
                        () -> new Problem.NotFound("action", Long.toString(request.getOperationId())).asException()));
    }

    @Override
    public Uni<Catalogue> getCatalogue(GetCatalogueRequest request) {
        return Uni.createFrom().item(FakeCatalogue.get());
    }

    @Override
    public Uni<HostRegistered> registerHost(RegisterHostRequest request) {
        return answer(() -> hosts.register(request));
    }

    @Override
    public Uni<HostPage> listHosts(ListHostsRequest request) {
        return answer(() -> hosts.list(request));
    }

    @Override
    public Uni<HostDto> getHost(HostRef request) {
        return answer(() -> hosts.get(request.getHostId()));
    }

    @Override
    public Uni<HostDto> updateHost(UpdateHostRequest request) {
        return answer(() -> hosts.update(request));
    }

    @Override
    public Uni<HostRegistered> issueEnrollment(HostRef request) {
        return answer(() -> hosts.enroll(request.getHostId()));
    }

    @Override
    public Uni<HostDto> revokeHost(HostRef request) {
        return answer(() -> hosts.revoke(request.getHostId()));
    }

    @Override
    public Uni<MovePage> listMoves(ListMovesRequest request) {
        return answer(() -> hosts.moves(request));
    }

    @Override
    public Uni<MoveDto> getMove(MoveRef request) {
        return answer(() -> hosts.move(request.getMoveId()));
    }

    @Override
    public Uni<MoveDto> startMove(StartMoveRequest request) {
        return answer(() -> hosts.move(servers.any(request.getServerId()), request));
    }

    private synchronized <T> Uni<T> answer(Supplier<T> work) {
        if (broken) {
            broken = false;
            return Uni.createFrom().failure(new IllegalStateException("secret internals of host h7"));
        }
        Optional<Problem> forced = nextProblem;
        nextProblem = Optional.empty();
        if (forced.isPresent()) {
            return Uni.createFrom().failure(WireProblems.toStatus(forced.get()));
        }
        try {
            operations.settle();
            return Uni.createFrom().item(work.get());
        } catch (ProblemException refused) {
            return Uni.createFrom().failure(WireProblems.toStatus(refused.problem()));
        }
    }
}
