package dev.berth.api.sshkey;

import dev.berth.model.problem.Problem;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that makes a key. */
@Schema(
        examples =
                "{\"name\": \"laptop\", \"public_key\": \"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM me@laptop\"}")
record NewSshKey(
        @Schema(required = true) @Nullable String name,
        @Schema(required = true) @Nullable String publicKey,
        @Nullable Map<String, @Nullable String> labels) {

    static String checkedName(@Nullable String name) {
        if (name == null || name.isBlank() || name.length() > 255) {
            throw new Problem.Invalid("name", "must have 1 to 255 characters").asException();
        }
        return name.strip();
    }
}
