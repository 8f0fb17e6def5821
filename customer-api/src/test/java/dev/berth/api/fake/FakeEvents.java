package dev.berth.api.fake;

import dev.berth.contracts.control.v1.ListServerEventsRequest;
import dev.berth.contracts.control.v1.Paging;
import dev.berth.contracts.control.v1.ServerEventDto;
import dev.berth.contracts.control.v1.ServerEventPage;
import dev.berth.model.problem.Problem;
import java.util.Set;
import java.util.stream.Stream;

/** Every server was created, and then moved. */
final class FakeEvents {
    private static final Set<String> TYPES = Set.of("created", "moved");

    private FakeEvents() {}

    static ServerEventPage of(ListServerEventsRequest request) {
        request.getTypesList().stream().filter(type -> !TYPES.contains(type)).forEach(type -> {
            throw new Problem.Invalid("type", "\"%s\" must be one of created, moved".formatted(type)).asException();
        });
        var created = event(request, 1, "created").setOperationId(5);
        var moved = event(request, 2, "moved").setReason("busy_host").setBlackoutMilliseconds(87);
        var events = Stream.of(created, moved)
                .filter(event ->
                        request.getTypesCount() == 0 || request.getTypesList().contains(event.getType()))
                .map(ServerEventDto.Builder::build)
                .toList();
        return ServerEventPage.newBuilder()
                .addAllEvents(FakePaging.cut(events, newestFirst(request.getPaging())))
                .setTotal(events.size())
                .build();
    }

    private static Paging newestFirst(Paging paging) {
        return paging.getSortCount() > 0
                ? paging
                : paging.toBuilder().addSort("id:desc").build();
    }

    private static ServerEventDto.Builder event(ListServerEventsRequest request, long id, String type) {
        return ServerEventDto.newBuilder()
                .setId(id)
                .setServerId(request.getServerId())
                .setType(type)
                .setMessage("the server was " + type)
                .setAt(FakeOperations.now());
    }
}
