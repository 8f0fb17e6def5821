package dev.berth.api.server;

import dev.berth.contracts.control.v1.ProtectionChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that changes what a server is protected from: what is absent stays. */
@Schema(name = "ServerProtectionChange", examples = "{\"delete\": true, \"rebuild\": true}")
record ProtectionBody(
        @Schema(description = "Whether the server cannot be deleted.") @Nullable Boolean delete,

        @Schema(description = "Whether the server cannot be rebuilt; must be the same as delete.") @Nullable Boolean rebuild) {

    ProtectionChange onTheWire() {
        var change = ProtectionChange.newBuilder();
        if (delete != null) {
            change.setDelete(delete);
        }
        if (rebuild != null) {
            change.setRebuild(rebuild);
        }
        return change.build();
    }
}
