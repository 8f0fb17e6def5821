package dev.berth.control.contract;

import dev.berth.contracts.control.v1.CreateServerRequest;
import dev.berth.contracts.control.v1.ListServersRequest;
import dev.berth.contracts.control.v1.ProtectionChange;
import dev.berth.contracts.control.v1.ServerCreated;
import dev.berth.contracts.control.v1.ServerDto;
import dev.berth.contracts.control.v1.ServerPage;
import dev.berth.contracts.time.Times;
import dev.berth.control.server.CreateServer;
import dev.berth.control.server.CreatedServer;
import dev.berth.control.server.Power;
import dev.berth.control.server.ServerOrder;
import dev.berth.control.server.ServerQuery;
import dev.berth.control.server.ServerStatus;
import dev.berth.control.server.ServerView;
import dev.berth.model.id.ProjectId;
import dev.berth.model.label.LabelSelector;
import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.Ipv6Network;
import dev.berth.model.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Servers as the contracts spell them. */
final class ServerMessages {

    private ServerMessages() {}

    static CreateServer wish(CreateServerRequest request) {
        return new CreateServer(
                KnownIds.read("project", request.getProjectId(), ProjectId::new),
                request.getName(),
                request.getServerType(),
                request.getImage(),
                request.hasLocation() ? Optional.of(request.getLocation()) : Optional.empty(),
                request.hasDatacenter() ? Optional.of(request.getDatacenter()) : Optional.empty(),
                request.getLabelsMap(),
                request.getSshKeysList(),
                request.getUserData(),
                request.getStartAfterCreate() ? Power.ON : Power.OFF);
    }

    static ServerQuery query(ListServersRequest request) {
        var pages = Pages.of(request.getPaging());
        return new ServerQuery(
                KnownIds.read("project", request.getProjectId(), ProjectId::new),
                Optional.of(request.getName()).filter(name -> !name.isEmpty()),
                selector(request.getLabelSelector()),
                statuses(request.getStatusList()),
                ServerOrder.parse(request.getPaging().getSortList()),
                pages.page(),
                pages.perPage());
    }

    static dev.berth.control.server.ProtectionChange protection(ProtectionChange change) {
        return new dev.berth.control.server.ProtectionChange(
                change.hasDelete() ? Optional.of(change.getDelete()) : Optional.empty(),
                change.hasRebuild() ? Optional.of(change.getRebuild()) : Optional.empty());
    }

    static ServerCreated of(CreatedServer created) {
        return ServerCreated.newBuilder()
                .setServer(of(created.server()))
                .setOperation(OperationMessages.of(created.operation()))
                .setRootPassword(created.rootPassword().orElse(""))
                .build();
    }

    static ServerPage of(dev.berth.control.server.ServerPage page) {
        var message = ServerPage.newBuilder().setTotal(page.total());
        page.servers().forEach(view -> message.addServers(of(view)));
        return message.build();
    }

    static ServerDto of(ServerView view) {
        var server = view.server();
        return ServerDto.newBuilder()
                .setId(server.id().value())
                .setProjectId(server.project().value())
                .setName(server.name())
                .setStatus(view.status().wireName())
                .setCreated(Times.of(server.created()))
                .setServerTypeId(server.type().value())
                .setImageId(server.image().value())
                .setDatacenterId(server.datacenter().value())
                .putAllLabels(server.labels().map())
                .setIpv4(view.address().map(Ipv4Address::toString).orElse(""))
                .setIpv6Network(view.network6().map(Ipv6Network::toString).orElse(""))
                .setLocked(view.busy() == ServerView.Busy.LOCKED)
                .setPrimaryDiskBytes(view.disk().bytes())
                .setDeleteProtected(server.protection().delete())
                .setRebuildProtected(server.protection().rebuild())
                .build();
    }

    private static LabelSelector selector(String text) {
        try {
            return LabelSelector.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("label_selector", String.valueOf(wrong.getMessage())).asException();
        }
    }

    /** A status that no server ever has matches nothing, and so is refused rather than ignored. */
    private static Set<ServerStatus> statuses(List<String> names) {
        return names.stream().map(ServerMessages::status).collect(Collectors.toSet());
    }

    private static ServerStatus status(String name) {
        return Arrays.stream(ServerStatus.values())
                .filter(status -> status.wireName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid("status", "\"%s\" is not a status of servers".formatted(name))
                        .asException());
    }
}
