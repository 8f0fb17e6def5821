package dev.berth.api.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.api.label.BodyLabels;
import dev.berth.api.reference.Reference;
import dev.berth.model.label.Labels;
import dev.berth.model.net.Hostname;
import dev.berth.model.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that makes a server. Options that Berth does not have are refused by {@link Unsupported}, not overlooked. */
@Schema(
        name = "CreateServer",
        examples =
                "{\"name\": \"web1\", \"server_type\": \"nano\", \"image\": \"micro\", \"location\": \"lab1\", \"ssh_keys\": [\"laptop\"], \"labels\": {\"env\": \"test\"}}")
record CreateServerBody(
        @Schema(required = true, description = "A host name after RFC 1123, unique in the project.") @Nullable String name,

        @Schema(required = true) @Nullable Reference serverType,
        @Schema(required = true) @Nullable Reference image,
        @Nullable Reference location,
        @Nullable Reference datacenter,

        @Schema(description = "Keys for root. Without any, a password is made and shown once.") @Nullable List<Reference> sshKeys,

        @Schema(description = "For cloud-init; at most 32 KiB.") @Nullable String userData,

        @Nullable Map<String, @Nullable String> labels,
        @Schema(defaultValue = "true") @Nullable Boolean startAfterCreate,
        @Nullable PublicNetWish publicNet,
        @Schema(hidden = true) @Nullable Boolean automount,
        @Schema(hidden = true) @Nullable JsonNode volumes,
        @Schema(hidden = true) @Nullable JsonNode networks,
        @Schema(hidden = true) @Nullable JsonNode firewalls,
        @Schema(hidden = true) @Nullable JsonNode placementGroup) {
    private static final int MOST_USER_DATA = 32 * 1024;

    /** Every server has one IPv4 address of its own; what asks for less or for another is refused. */
    @Schema(name = "PublicNetWish")
    record PublicNetWish(
            @Nullable Boolean enableIpv4,
            @Nullable Boolean enableIpv6,
            @Schema(hidden = true) @Nullable JsonNode ipv4,
            @Schema(hidden = true) @Nullable JsonNode ipv6) {}

    String checkedName() {
        try {
            return new Hostname(required("name", name)).text();
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("name", String.valueOf(wrong.getMessage())).asException();
        }
    }

    Reference checkedServerType() {
        return required("server_type", serverType);
    }

    Reference checkedImage() {
        return required("image", image);
    }

    List<Reference> keys() {
        return sshKeys == null ? List.of() : sshKeys;
    }

    Labels checkedLabels() {
        return BodyLabels.checked(labels);
    }

    String checkedUserData() {
        String data = userData == null ? "" : userData;
        int size = data.getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_USER_DATA) {
            throw new Problem.Invalid(
                            "user_data", "has %d bytes; it may have %d at most".formatted(size, MOST_USER_DATA))
                    .asException();
        }
        return data;
    }

    boolean starts() {
        return startAfterCreate == null || startAfterCreate;
    }

    void checkPlace() {
        if (location != null && datacenter != null) {
            throw new Problem.Invalid("datacenter", "give either a location or a datacenter, not both").asException();
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Problem.Invalid(field, "is missing").asException();
        }
        return value;
    }
}
