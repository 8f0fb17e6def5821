package dev.berth.control.contract;

import dev.berth.contracts.control.v1.ListServerEventsRequest;
import dev.berth.contracts.control.v1.ServerEventDto;
import dev.berth.contracts.control.v1.ServerEventPage;
import dev.berth.contracts.time.Times;
import dev.berth.control.event.EventPage;
import dev.berth.control.event.EventQuery;
import dev.berth.control.event.EventQuery.EventOrder;
import dev.berth.control.event.EventType;
import dev.berth.control.event.ServerEvent;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Servers' events as the contracts spell them. */
final class EventMessages {

    private EventMessages() {}

    static EventQuery query(ListServerEventsRequest request) {
        var pages = Pages.of(request.getPaging());
        return new EventQuery(
                KnownIds.read("project", request.getProjectId(), ProjectId::new),
                KnownIds.read("server", request.getServerId(), ServerId::new),
                request.getTypesList().stream().map(EventMessages::type).collect(Collectors.toSet()),
                order(request.getPaging().getSortList()),
                pages.page(),
                pages.perPage());
    }

    private static EventType type(String name) {
        return EventType.ofWireName(name).orElseThrow(() -> new Problem.Invalid(
                        "type",
                        "\"%s\" must be one of %s"
                                .formatted(
                                        name,
                                        Arrays.stream(EventType.values())
                                                .map(EventType::wireName)
                                                .collect(Collectors.joining(", "))))
                .asException());
    }

    private static EventOrder order(List<String> sort) {
        return switch (sort.isEmpty() ? "id:desc" : sort.getFirst()) {
            case "id:desc" -> EventOrder.NEWEST_FIRST;
            case "id", "id:asc" -> EventOrder.OLDEST_FIRST;
            default ->
                throw new Problem.Invalid("sort", "\"%s\" must be id, id:asc or id:desc".formatted(sort.getFirst()))
                        .asException();
        };
    }

    static ServerEventPage of(EventPage page) {
        var message = ServerEventPage.newBuilder().setTotal(page.total());
        page.events().forEach(event -> message.addEvents(of(event)));
        return message.build();
    }

    private static ServerEventDto of(ServerEvent event) {
        var message = ServerEventDto.newBuilder()
                .setId(event.id())
                .setServerId(event.server().value())
                .setType(event.type().wireName())
                .setMessage(event.message())
                .setAt(Times.of(event.at()))
                .setReason(event.reason().orElse(""));
        event.operation().ifPresent(operation -> message.setOperationId(operation.value()));
        event.blackout().map(Duration::toMillis).ifPresent(message::setBlackoutMilliseconds);
        return message.build();
    }
}
