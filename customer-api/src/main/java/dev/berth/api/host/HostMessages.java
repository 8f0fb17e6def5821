package dev.berth.api.host;

import dev.berth.api.page.Meta;
import dev.berth.api.page.Paged;
import dev.berth.api.reference.Reference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of {@code /v1/hosts}. */
final class HostMessages {

    private HostMessages() {}

    @Schema(examples = "{\"name\": \"rack1-host3\", \"location\": \"lab1\"}")
    record NewHost(
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable Reference location) {}

    @Schema(examples = "{\"cordoned\": true}")
    record HostChange(@Nullable Boolean cordoned) {}

    record OneHost(HostBody host) {}

    /** {@code enrollmentToken} lets an agent fetch the host's certificate, once. */
    record Enrollment(HostBody host, String enrollmentToken) {
        @Override
        public String toString() {
            return "Enrollment[" + host.id() + ", secret]";
        }
    }

    record HostList(List<HostBody> hosts, Meta meta) implements Paged {}
}
