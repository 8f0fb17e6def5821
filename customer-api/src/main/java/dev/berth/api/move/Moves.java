package dev.berth.api.move;

import dev.berth.api.idempotency.CreateKey;
import dev.berth.api.move.MoveResource.MoveList;
import dev.berth.api.move.MoveResource.NewMove;
import dev.berth.api.page.Meta;
import dev.berth.api.page.PageRequest;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.contracts.control.v1.ListMovesRequest;
import dev.berth.contracts.control.v1.MoveRef;
import dev.berth.contracts.control.v1.StartMoveRequest;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the control plane for moves. */
@ApplicationScoped
class Moves {
    private static final long CHOOSE_A_TARGET = 0;

    private final ControlPlaneClient control;

    Moves(ControlPlaneClient control) {
        this.control = control;
    }

    /** A server or host of 0 means any. */
    Uni<MoveList> list(long server, long host, PageRequest paging) {
        var request = ListMovesRequest.newBuilder()
                .setServerId(server)
                .setHostId(host)
                .setPaging(paging.onTheWire())
                .build();
        return control.call(stub -> stub.listMoves(request))
                .map(page -> new MoveList(
                        page.getMovesList().stream().map(MoveBody::of).toList(), Meta.of(paging, page.getTotal())));
    }

    Uni<MoveBody> get(long id) {
        var request = MoveRef.newBuilder().setMoveId(id).build();
        return control.call(stub -> stub.getMove(request)).map(MoveBody::of);
    }

    Uni<MoveBody> start(NewMove body, CreateKey key) {
        if (body.server() == null || body.server() < 1) {
            throw new Problem.Invalid("server", "must be the id of the server to move").asException();
        }
        var request = StartMoveRequest.newBuilder()
                .setServerId(body.server())
                .setTargetHostId(body.target() == null ? CHOOSE_A_TARGET : body.target())
                .setRequestKey(key.onTheWire())
                .build();
        return control.call(stub -> stub.startMove(request)).map(MoveBody::of);
    }
}
