package dev.berth.api.sshkey;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as clients see it; the fingerprint is the MD5 one, in pairs with colons. */
@Schema(name = "SshKey")
record SshKeyBody(
        long id, String name, String fingerprint, String publicKey, Map<String, String> labels, Instant created) {

    static SshKeyBody of(SshKeyEntity row) {
        return new SshKeyBody(row.id, row.name, row.fingerprint, row.publicKey, row.labels, row.created);
    }
}
