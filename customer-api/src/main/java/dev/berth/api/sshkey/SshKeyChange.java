package dev.berth.api.sshkey;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that changes a key: what is absent stays, and labels are replaced as a whole. */
@Schema(examples = "{\"name\": \"old laptop\", \"labels\": {\"owner\": \"anna\"}}")
record SshKeyChange(@Nullable String name, @Nullable Map<String, @Nullable String> labels) {}
