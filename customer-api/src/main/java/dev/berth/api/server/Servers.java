package dev.berth.api.server;

import dev.berth.api.action.OneAction;
import dev.berth.api.idempotency.CreateKey;
import dev.berth.api.page.PageRequest;
import dev.berth.api.server.ServerAnswers.CreatedServer;
import dev.berth.api.server.ServerAnswers.OneServer;
import dev.berth.api.sshkey.SshKeys;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.contracts.control.v1.ActOnServerRequest;
import dev.berth.contracts.control.v1.ServerCommand;
import dev.berth.contracts.control.v1.ServerDto;
import dev.berth.contracts.control.v1.ServerRef;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the control plane for servers, and shows what it tells together with the catalogue. */
@ApplicationScoped
class Servers {
    private final ControlPlaneClient control;
    private final ReadyCatalogue catalogue;
    private final SshKeys sshKeys;

    Servers(ControlPlaneClient control, ReadyCatalogue catalogue, SshKeys sshKeys) {
        this.control = control;
        this.catalogue = catalogue;
        this.sshKeys = sshKeys;
    }

    Uni<CreatedServer> create(ProjectId project, CreateServerBody body, CreateKey key) {
        ServerOrder.check(body);
        return sshKeys.lines(project, body.keys())
                .flatMap(keys -> catalogue.current().flatMap(parts -> control.call(
                                stub -> stub.createServer(ServerOrder.of(project, body, parts.view(), keys, key)))
                        .map(created -> CreatedServer.of(created, parts))));
    }

    Uni<ServerAnswers.Servers> list(ProjectId project, ServerQuery query) {
        PageRequest paging = query.request();
        var request = query.onTheWire(project, paging);
        return control.call(stub -> stub.listServers(request))
                .flatMap(page -> catalogue.current().map(parts -> ServerAnswers.Servers.of(page, paging, parts)));
    }

    Uni<OneServer> get(ProjectId project, ServerId id) {
        var request = ServerRef.newBuilder()
                .setProjectId(project.value())
                .setServerId(id.value())
                .build();
        return shown(control.call(stub -> stub.getServer(request)));
    }

    Uni<OneServer> change(ProjectId project, ServerId id, ServerChange change) {
        var request = change.onTheWire(project, id);
        return shown(control.call(stub -> stub.updateServer(request)));
    }

    Uni<OneAction> act(ProjectId project, ServerId id, ServerCommand command) {
        return act(order(project, id, command).build());
    }

    Uni<OneAction> protect(ProjectId project, ServerId id, ProtectionBody body) {
        return act(order(project, id, ServerCommand.SERVER_COMMAND_CHANGE_PROTECTION)
                .setProtection(body.onTheWire())
                .build());
    }

    private static ActOnServerRequest.Builder order(ProjectId project, ServerId id, ServerCommand command) {
        return ActOnServerRequest.newBuilder()
                .setProjectId(project.value())
                .setServerId(id.value())
                .setCommand(command);
    }

    private Uni<OneAction> act(ActOnServerRequest request) {
        return control.call(stub -> stub.actOnServer(request)).map(OneAction::of);
    }

    private Uni<OneServer> shown(Uni<ServerDto> server) {
        return server.flatMap(found -> catalogue.current().map(parts -> new OneServer(ServerBody.of(found, parts))));
    }
}
