package dev.berth.api.move;

import dev.berth.api.move.MoveResource.MoveList;
import dev.berth.api.move.MoveResource.NewMove;
import dev.berth.api.page.Meta;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.SortKey;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.contracts.control.v1.ListMovesRequest;
import dev.berth.contracts.control.v1.StartMoveRequest;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
        return find(id, 1);
    }

    Uni<MoveBody> start(NewMove body) {
        if (body.server() == null || body.server() < 1) {
            throw new Problem.Invalid("server", "must be the id of the server to move").asException();
        }
        var request = StartMoveRequest.newBuilder()
                .setServerId(body.server())
                .setTargetHostId(body.target() == null ? CHOOSE_A_TARGET : body.target())
                .build();
        return control.call(stub -> stub.startMove(request)).map(MoveBody::of);
    }

    /** The contract has no call for one move: the pages are searched, newest first, until past its id. */
    private Uni<MoveBody> find(long id, int page) {
        var paging = new PageRequest(page, PageRequest.MAX_PER_PAGE, List.of(new SortKey("id", true)));
        return list(0, 0, paging).flatMap(found -> found.moves().stream()
                .filter(move -> move.id() == id)
                .findFirst()
                .map(move -> Uni.createFrom().item(move))
                .orElseGet(() -> next(id, found)));
    }

    private Uni<MoveBody> next(long id, MoveList found) {
        Integer next = found.meta().pagination().nextPage();
        boolean past = found.moves().stream().anyMatch(move -> move.id() < id);
        if (next == null || past) {
            throw new Problem.NotFound("move", Long.toString(id)).asException();
        }
        return find(id, next);
    }
}
