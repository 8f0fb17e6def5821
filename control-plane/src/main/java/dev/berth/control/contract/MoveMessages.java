package dev.berth.control.contract;

import dev.berth.contracts.control.v1.ListMovesRequest;
import dev.berth.contracts.control.v1.MoveDto;
import dev.berth.contracts.control.v1.MovePage;
import dev.berth.contracts.time.Times;
import dev.berth.control.migration.MoveOrder;
import dev.berth.control.migration.MoveQuery;
import dev.berth.control.migration.MoveView;
import dev.berth.model.id.HostId;
import java.time.Duration;
import java.util.Optional;

/** Moves as the contracts spell them. */
final class MoveMessages {

    private MoveMessages() {}

    static MoveQuery query(ListMovesRequest request) {
        var pages = Pages.of(request.getPaging());
        return new MoveQuery(
                OperationMessages.serverOf(request.getServerId()),
                hostOf(request.getHostId()),
                MoveOrder.parse(request.getPaging().getSortList()),
                pages.page(),
                pages.perPage());
    }

    static Optional<HostId> hostOf(long id) {
        return id == 0 ? Optional.empty() : Optional.of(KnownIds.read("host", id, HostId::new));
    }

    static MovePage of(dev.berth.control.migration.MovePage page) {
        var message = MovePage.newBuilder().setTotal(page.total());
        page.moves().forEach(move -> message.addMoves(of(move)));
        return message.build();
    }

    static MoveDto of(MoveView move) {
        var message = MoveDto.newBuilder()
                .setId(move.id())
                .setOperationId(move.operation().value())
                .setServerId(move.server().value())
                .setServerName(move.serverName())
                .setSourceHostId(move.source().value())
                .setSourceHost(move.sourceName())
                .setTargetHostId(move.target().value())
                .setTargetHost(move.targetName())
                .setCause(move.cause().wireName())
                .setReason(move.reason())
                .setPredictedGain(move.predictedGain().cores())
                .setStatus(move.status().wireName())
                .setError(move.error().orElse(""))
                .setStarted(Times.of(move.started()))
                .setCopiedBytes(move.copied().bytes());
        move.ended().map(Times::of).ifPresent(message::setEnded);
        move.blackout().map(Duration::toMillis).ifPresent(message::setBlackoutMilliseconds);
        return message.build();
    }
}
