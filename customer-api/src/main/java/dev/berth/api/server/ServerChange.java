package dev.berth.api.server;

import dev.berth.api.label.BodyLabels;
import dev.berth.contracts.control.v1.LabelMap;
import dev.berth.contracts.control.v1.UpdateServerRequest;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.net.Hostname;
import dev.berth.model.problem.Problem;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that changes a server: what is absent stays, and labels are replaced as a whole. */
@Schema(name = "ServerChange", examples = "{\"name\": \"web2\", \"labels\": {\"env\": \"production\"}}")
record ServerChange(@Nullable String name, @Nullable Map<String, @Nullable String> labels) {

    UpdateServerRequest onTheWire(ProjectId project, ServerId server) {
        var request =
                UpdateServerRequest.newBuilder().setProjectId(project.value()).setServerId(server.value());
        if (name != null) {
            request.setName(checked(name));
        }
        if (labels != null) {
            request.setLabels(LabelMap.newBuilder()
                    .putAllLabels(BodyLabels.checked(labels).map()));
        }
        return request.build();
    }

    private static String checked(String name) {
        try {
            return new Hostname(name).text();
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("name", String.valueOf(wrong.getMessage())).asException();
        }
    }
}
