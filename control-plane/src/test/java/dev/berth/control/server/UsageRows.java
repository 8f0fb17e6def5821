package dev.berth.control.server;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.berth.contracts.billing.v1.UsageEvent;
import dev.berth.control.guest.Database;
import java.util.List;

/** The outbox, readable. */
final class UsageRows {

    private UsageRows() {}

    /** Such as {@code 1 STARTED}: the server and what happened to it, in order. */
    static List<String> of(Database database) {
        return database.rows("select payload from usage_outbox order by id").stream()
                .map(row -> words((byte[]) row.getFirst()))
                .toList();
    }

    private static String words(byte[] payload) {
        try {
            var event = UsageEvent.parseFrom(payload);
            return event.getServerId() + " " + event.getKind().name().replace("USAGE_KIND_SERVER_", "");
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
