package dev.berth.control.contract;

import dev.berth.contracts.control.v1.ActOnServerRequest;
import dev.berth.control.operation.Operation;
import dev.berth.control.server.ServerService;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;

/** Which of the service's actions a command is. */
final class ServerCommands {

    private ServerCommands() {}

    static Uni<Operation> act(ServerService servers, ActOnServerRequest request) {
        var project = KnownIds.read("project", request.getProjectId(), ProjectId::new);
        var server = KnownIds.read("server", request.getServerId(), ServerId::new);
        return switch (request.getCommand()) {
            case SERVER_COMMAND_POWER_ON -> servers.powerOn(project, server);
            case SERVER_COMMAND_POWER_OFF -> servers.powerOff(project, server);
            case SERVER_COMMAND_RESET -> servers.reset(project, server);
            case SERVER_COMMAND_DELETE -> servers.delete(project, server);
            case SERVER_COMMAND_REBOOT -> servers.reboot(project, server);
            case SERVER_COMMAND_SHUTDOWN -> servers.shutDown(project, server);
            case SERVER_COMMAND_CHANGE_PROTECTION ->
                servers.protect(project, server, ServerMessages.protection(request.getProtection()));
            case SERVER_COMMAND_UNSPECIFIED, UNRECOGNIZED ->
                throw new Problem.Invalid("command", "%d is not a command".formatted(request.getCommandValue()))
                        .asException();
        };
    }
}
