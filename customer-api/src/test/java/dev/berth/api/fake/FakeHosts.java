package dev.berth.api.fake;

import dev.berth.contracts.control.v1.HostDto;
import dev.berth.contracts.control.v1.HostPage;
import dev.berth.contracts.control.v1.HostRegistered;
import dev.berth.contracts.control.v1.ListHostsRequest;
import dev.berth.contracts.control.v1.ListMovesRequest;
import dev.berth.contracts.control.v1.MoveDto;
import dev.berth.contracts.control.v1.MovePage;
import dev.berth.contracts.control.v1.RegisterHostRequest;
import dev.berth.contracts.control.v1.ServerDto;
import dev.berth.contracts.control.v1.StartMoveRequest;
import dev.berth.contracts.control.v1.UpdateHostRequest;
import dev.berth.model.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hosts, and moves that end at once. */
final class FakeHosts {
    private final Map<Long, HostDto> hosts = new LinkedHashMap<>();
    private final List<MoveDto> moves = new ArrayList<>();
    private long lastToken;

    HostRegistered register(RegisterHostRequest request) {
        if (hosts.values().stream().anyMatch(host -> host.getName().equals(request.getName()))) {
            throw new Problem.NotUnique("host", "name", request.getName()).asException();
        }
        long id = hosts.size() + 1L;
        hosts.put(
                id,
                HostDto.newBuilder()
                        .setId(id)
                        .setName(request.getName())
                        .setLocationId(request.getLocation().getId())
                        .setState("registered")
                        .setCreated(FakeOperations.now())
                        .build());
        return enroll(id);
    }

    HostRegistered enroll(long id) {
        return HostRegistered.newBuilder()
                .setHost(get(id))
                .setEnrollmentToken("enrollment-" + ++lastToken)
                .build();
    }

    HostDto get(long id) {
        HostDto host = hosts.get(id);
        if (host == null) {
            throw new Problem.NotFound("host", Long.toString(id)).asException();
        }
        return host;
    }

    HostPage list(ListHostsRequest request) {
        List<HostDto> found = hosts.values().stream()
                .filter(host -> request.getName().isEmpty() || host.getName().equals(request.getName()))
                .toList();
        return HostPage.newBuilder()
                .addAllHosts(FakePaging.cut(found, request.getPaging()))
                .setTotal(found.size())
                .build();
    }

    HostDto update(UpdateHostRequest request) {
        var host = get(request.getHostId()).toBuilder();
        if (request.hasCordoned()) {
            host.setCordoned(request.getCordoned());
        }
        hosts.put(host.getId(), host.build());
        return host.build();
    }

    HostDto revoke(long id) {
        HostDto revoked = get(id).toBuilder().setState("revoked").build();
        hosts.put(id, revoked);
        return revoked;
    }

    MoveDto move(ServerDto server, StartMoveRequest request) {
        var move = MoveDto.newBuilder()
                .setId(moves.size() + 1L)
                .setOperationId(1000L + moves.size())
                .setServerId(server.getId())
                .setServerName(server.getName())
                .setSourceHostId(1)
                .setSourceHost("h1")
                .setTargetHostId(request.getTargetHostId() == 0 ? 2 : request.getTargetHostId())
                .setTargetHost("h2")
                .setCause("operator")
                .setReason("asked for by an operator")
                .setStatus("succeeded")
                .setStarted(FakeOperations.now())
                .setEnded(FakeOperations.now())
                .setBlackoutMilliseconds(87)
                .build();
        moves.add(move);
        return move;
    }

    MoveDto move(long id) {
        return moves.stream().filter(move -> move.getId() == id).findFirst().orElseThrow(() -> new Problem.NotFound(
                        "move", Long.toString(id))
                .asException());
    }

    MovePage moves(ListMovesRequest request) {
        List<MoveDto> found = moves.stream()
                .filter(move -> request.getServerId() == 0 || move.getServerId() == request.getServerId())
                .filter(move -> request.getHostId() == 0
                        || move.getSourceHostId() == request.getHostId()
                        || move.getTargetHostId() == request.getHostId())
                .toList();
        return MovePage.newBuilder()
                .addAllMoves(FakePaging.cut(found, request.getPaging()))
                .setTotal(found.size())
                .build();
    }
}
