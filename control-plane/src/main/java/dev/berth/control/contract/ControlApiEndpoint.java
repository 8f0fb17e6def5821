package dev.berth.control.contract;

import dev.berth.contracts.control.v1.ActOnServerRequest;
import dev.berth.contracts.control.v1.Catalogue;
import dev.berth.contracts.control.v1.ControlApi;
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
import dev.berth.control.catalogue.CatalogueMessages;
import dev.berth.control.catalogue.CatalogueService;
import dev.berth.control.event.Events;
import dev.berth.control.host.HostMessages;
import dev.berth.control.host.HostOrder;
import dev.berth.control.host.HostQuery;
import dev.berth.control.host.HostService;
import dev.berth.control.host.Schedulable;
import dev.berth.control.metric.MetricService;
import dev.berth.control.migration.MoveService;
import dev.berth.control.operation.Operations;
import dev.berth.control.server.ServerService;
import dev.berth.model.id.HostId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The gRPC face towards the public API; what fails with a problem becomes a status in one place, in {@code app}. */
@GrpcService
public class ControlApiEndpoint implements ControlApi {
    private final ServerService servers;
    private final MetricService metrics;
    private final Events events;
    private final Operations operations;
    private final MoveService moves;
    private final HostService hosts;
    private final CatalogueService catalogue;

    ControlApiEndpoint(
            ServerService servers,
            MetricService metrics,
            Events events,
            Operations operations,
            MoveService moves,
            HostService hosts,
            CatalogueService catalogue) {
        this.servers = servers;
        this.metrics = metrics;
        this.events = events;
        this.operations = operations;
        this.moves = moves;
        this.hosts = hosts;
        this.catalogue = catalogue;
    }

    @Override
    public Uni<ServerCreated> createServer(CreateServerRequest request) {
        return answer(() -> servers.create(ServerMessages.wish(request), RequestKeys.read(request.getRequestKey()))
                .map(ServerMessages::of));
    }

    @Override
    public Uni<ServerPage> listServers(ListServersRequest request) {
        return answer(() -> servers.list(ServerMessages.query(request)).map(ServerMessages::of));
    }

    @Override
    public Uni<ServerDto> getServer(ServerRef request) {
        return answer(() -> servers.get(project(request.getProjectId()), server(request.getServerId()))
                .map(ServerMessages::of));
    }

    @Override
    public Uni<ServerDto> updateServer(UpdateServerRequest request) {
        var name = request.hasName() ? Optional.of(request.getName()) : Optional.<String>empty();
        var labels = request.hasLabels()
                ? Optional.of(request.getLabels().getLabelsMap())
                : Optional.<Map<String, String>>empty();
        return answer(() -> servers.update(project(request.getProjectId()), server(request.getServerId()), name, labels)
                .map(ServerMessages::of));
    }

    @Override
    public Uni<OperationDto> actOnServer(ActOnServerRequest request) {
        return answer(() -> ServerCommands.act(servers, request).map(OperationMessages::of));
    }

    @Override
    public Uni<ServerMetrics> getServerMetrics(GetServerMetricsRequest request) {
        return answer(() -> metrics.read(MetricMessages.query(request)).map(MetricMessages::of));
    }

    @Override
    public Uni<ServerEventPage> listServerEvents(ListServerEventsRequest request) {
        return answer(() -> events.list(EventMessages.query(request)).map(EventMessages::of));
    }

    @Override
    public Uni<OperationPage> listOperations(ListOperationsRequest request) {
        return answer(() -> operations.list(OperationMessages.query(request)).map(OperationMessages::of));
    }

    @Override
    public Uni<OperationDto> getOperation(OperationRef request) {
        return answer(() -> operations
                .get(
                        project(request.getProjectId()),
                        KnownIds.read("action", request.getOperationId(), OperationId::new),
                        OperationMessages.serverOf(request.getServerId()))
                .map(OperationMessages::of));
    }

    @Override
    public Uni<OperationPage> findOperations(FindOperationsRequest request) {
        return answer(() -> {
            var pages = Pages.of(request.getPaging());
            return operations
                    .find(OperationMessages.correlation(request.getCorrelationId()), pages.page(), pages.perPage())
                    .map(OperationMessages::of);
        });
    }

    @Override
    public Uni<Catalogue> getCatalogue(GetCatalogueRequest request) {
        return answer(() -> Uni.createFrom().item(CatalogueMessages.of(catalogue.current())));
    }

    @Override
    public Uni<HostRegistered> registerHost(RegisterHostRequest request) {
        return answer(() -> hosts.register(
                        request.getName(),
                        catalogue.location(request.getLocation()),
                        RequestKeys.read(request.getRequestKey()))
                .map(HostMessages::of));
    }

    @Override
    public Uni<HostPage> listHosts(ListHostsRequest request) {
        return answer(() -> {
            var pages = Pages.of(request.getPaging());
            var name = Optional.of(request.getName()).filter(given -> !given.isEmpty());
            var order = HostOrder.parse(request.getPaging().getSortList());
            return hosts.list(new HostQuery(name, order, pages.page(), pages.perPage()))
                    .map(HostMessages::of);
        });
    }

    @Override
    public Uni<HostDto> getHost(HostRef request) {
        return answer(() -> hosts.get(host(request.getHostId())).map(HostMessages::of));
    }

    @Override
    public Uni<HostDto> updateHost(UpdateHostRequest request) {
        return answer(() -> {
            var host = host(request.getHostId());
            if (!request.hasCordoned()) {
                return hosts.get(host).map(HostMessages::of);
            }
            var schedulable = request.getCordoned() ? Schedulable.CORDONED : Schedulable.YES;
            return hosts.schedule(host, schedulable).map(HostMessages::of);
        });
    }

    @Override
    public Uni<HostRegistered> issueEnrollment(HostRef request) {
        return answer(() -> hosts.issueEnrollment(host(request.getHostId())).map(HostMessages::of));
    }

    @Override
    public Uni<HostDto> revokeHost(HostRef request) {
        return answer(() -> hosts.revoke(host(request.getHostId())).map(HostMessages::of));
    }

    @Override
    public Uni<MovePage> listMoves(ListMovesRequest request) {
        return answer(() -> moves.list(MoveMessages.query(request)).map(MoveMessages::of));
    }

    @Override
    public Uni<MoveDto> getMove(MoveRef request) {
        return answer(() -> moves.get(request.getMoveId()).map(MoveMessages::of));
    }

    @Override
    public Uni<MoveDto> startMove(StartMoveRequest request) {
        return answer(() -> moves.startByOperator(
                        server(request.getServerId()),
                        MoveMessages.hostOf(request.getTargetHostId()),
                        RequestKeys.read(request.getRequestKey()))
                .map(MoveMessages::of));
    }

    /** What is thrown while the request is read fails the answer, too. */
    private static <T> Uni<T> answer(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get);
    }

    private static ProjectId project(long id) {
        return KnownIds.read("project", id, ProjectId::new);
    }

    private static ServerId server(long id) {
        return KnownIds.read("server", id, ServerId::new);
    }

    private static HostId host(long id) {
        return KnownIds.read("host", id, HostId::new);
    }
}
