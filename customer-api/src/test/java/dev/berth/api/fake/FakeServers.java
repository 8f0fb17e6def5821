package dev.berth.api.fake;

import dev.berth.contracts.control.v1.ActOnServerRequest;
import dev.berth.contracts.control.v1.CreateServerRequest;
import dev.berth.contracts.control.v1.ListServersRequest;
import dev.berth.contracts.control.v1.OperationDto;
import dev.berth.contracts.control.v1.ProtectionChange;
import dev.berth.contracts.control.v1.ServerCreated;
import dev.berth.contracts.control.v1.ServerDto;
import dev.berth.contracts.control.v1.ServerPage;
import dev.berth.contracts.control.v1.UpdateServerRequest;
import dev.berth.model.label.LabelSelector;
import dev.berth.model.label.Labels;
import dev.berth.model.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Servers with names that are unique in their project, and with a life: initializing, running, off, gone. */
final class FakeServers {
    private final FakeOperations operations;
    private final Map<Long, ServerDto> servers = new LinkedHashMap<>();
    private final Map<Long, Long> projectsOfAllTimes = new HashMap<>();
    private final Map<String, ServerCreated> madeFor = new HashMap<>();
    private long lastId = 100;

    FakeServers(FakeOperations operations) {
        this.operations = operations;
    }

    /** A repeat of a request is answered with what was made for it. */
    ServerCreated create(CreateServerRequest request) {
        String key = request.getRequestKey().getUuid();
        if (madeFor.containsKey(key)) {
            return madeFor.get(key);
        }
        ServerCreated created = createAnew(request);
        if (!key.isEmpty()) {
            madeFor.put(key, created);
        }
        return created;
    }

    private ServerCreated createAnew(CreateServerRequest request) {
        long project = request.getProjectId();
        requireFree(project, request.getName());
        long id = ++lastId;
        var server = ServerDto.newBuilder()
                .setId(id)
                .setProjectId(project)
                .setName(request.getName())
                .setStatus("initializing")
                .setCreated(FakeOperations.now())
                .setServerTypeId(request.getServerType().getId())
                .setImageId(request.getImage().getId())
                .setDatacenterId(request.getLocation().getName().equals("lab2") ? 2 : 1)
                .putAllLabels(request.getLabelsMap())
                .setIpv4("10.88.0." + id % 250)
                .setPrimaryDiskBytes(1L << 30)
                .build();
        servers.put(id, server);
        projectsOfAllTimes.put(id, project);
        String after = request.getStartAfterCreate() ? "running" : "off";
        var operation = operations.start(project, id, "create_server", () -> status(id, after));
        return ServerCreated.newBuilder()
                .setServer(server)
                .setOperation(operation)
                .setRootPassword(request.getSshKeysCount() == 0 ? "once-only" : "")
                .build();
    }

    ServerPage list(ListServersRequest request) {
        var selector = LabelSelector.parse(request.getLabelSelector());
        List<ServerDto> found = servers.values().stream()
                .filter(server -> server.getProjectId() == request.getProjectId())
                .filter(server ->
                        request.getName().isEmpty() || server.getName().equals(request.getName()))
                .filter(server ->
                        request.getStatusCount() == 0 || request.getStatusList().contains(server.getStatus()))
                .filter(server -> selector.matches(new Labels(server.getLabelsMap())))
                .toList();
        return ServerPage.newBuilder()
                .addAllServers(FakePaging.cut(found, request.getPaging()))
                .setTotal(found.size())
                .build();
    }

    ServerDto get(long project, long id) {
        ServerDto server = servers.get(id);
        if (server == null || server.getProjectId() != project) {
            throw new Problem.NotFound("server", Long.toString(id)).asException();
        }
        return server;
    }

    ServerDto any(long id) {
        ServerDto server = servers.get(id);
        if (server == null) {
            throw new Problem.NotFound("server", Long.toString(id)).asException();
        }
        return server;
    }

    /** Also what is gone is known to its own project. */
    void requireKnown(long project, long id) {
        Long owner = projectsOfAllTimes.get(id);
        if (owner == null || owner != project) {
            throw new Problem.NotFound("server", Long.toString(id)).asException();
        }
    }

    ServerDto update(UpdateServerRequest request) {
        var server = get(request.getProjectId(), request.getServerId()).toBuilder();
        if (request.hasName() && !request.getName().equals(server.getName())) {
            requireFree(request.getProjectId(), request.getName());
            server.setName(request.getName());
        }
        if (request.hasLabels()) {
            server.clearLabels().putAllLabels(request.getLabels().getLabelsMap());
        }
        servers.put(server.getId(), server.build());
        return server.build();
    }

    OperationDto act(ActOnServerRequest request) {
        long project = request.getProjectId();
        long id = request.getServerId();
        var server = get(project, id);
        return switch (request.getCommand()) {
            case SERVER_COMMAND_POWER_ON -> operations.start(project, id, "start_server", () -> status(id, "running"));
            case SERVER_COMMAND_POWER_OFF -> operations.start(project, id, "stop_server", () -> status(id, "off"));
            case SERVER_COMMAND_RESET -> operations.start(project, id, "reset_server", () -> status(id, "running"));
            case SERVER_COMMAND_REBOOT -> operations.start(project, id, "reboot_server", () -> status(id, "running"));
            case SERVER_COMMAND_SHUTDOWN -> operations.start(project, id, "shutdown_server", () -> status(id, "off"));
            case SERVER_COMMAND_CHANGE_PROTECTION -> {
                protect(server, request.getProtection());
                yield operations.start(project, id, "change_protection", () -> {});
            }
            case SERVER_COMMAND_DELETE -> {
                if (server.getDeleteProtected()) {
                    throw new Problem.Protected("server deletion").asException();
                }
                status(id, "deleting");
                yield operations.start(project, id, "delete_server", () -> servers.remove(id));
            }
            case SERVER_COMMAND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("unknown command " + request.getCommand());
        };
    }

    private void protect(ServerDto server, ProtectionChange change) {
        var next = server.toBuilder();
        if (change.hasDelete()) {
            next.setDeleteProtected(change.getDelete());
        }
        if (change.hasRebuild()) {
            next.setRebuildProtected(change.getRebuild());
        }
        servers.put(server.getId(), next.build());
    }

    private void requireFree(long project, String name) {
        boolean taken = servers.values().stream()
                .anyMatch(server ->
                        server.getProjectId() == project && server.getName().equals(name));
        if (taken) {
            throw new Problem.NotUnique("server", "name", name).asException();
        }
    }

    private void status(long id, String status) {
        UnaryOperator<ServerDto> change =
                server -> server.toBuilder().setStatus(status).build();
        servers.computeIfPresent(id, (_, server) -> change.apply(server));
    }
}
