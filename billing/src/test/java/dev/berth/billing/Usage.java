package dev.berth.billing;

import com.google.protobuf.Timestamp;
import dev.berth.contracts.billing.v1.UsageEvent;
import dev.berth.contracts.billing.v1.UsageKind;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Events of one made-up server, in a project of its own unless said otherwise. */
record Usage(long project, long server, String name) {
    private static final AtomicLong NEXT = new AtomicLong(1000);

    static Usage ofNewServer(String name) {
        return new Usage(NEXT.incrementAndGet(), NEXT.incrementAndGet(), name);
    }

    Usage another(String otherName) {
        return new Usage(project, NEXT.incrementAndGet(), otherName);
    }

    Usage inAnotherProject() {
        return new Usage(NEXT.incrementAndGet(), server, name);
    }

    UsageEvent started(String at) {
        return event(UsageKind.USAGE_KIND_SERVER_STARTED, at);
    }

    UsageEvent ended(String at) {
        return event(UsageKind.USAGE_KIND_SERVER_ENDED, at);
    }

    UsageEvent voided(String at) {
        return event(UsageKind.USAGE_KIND_SERVER_VOIDED, at);
    }

    private UsageEvent event(UsageKind kind, String at) {
        return UsageEvent.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setKind(kind)
                .setAt(Timestamp.newBuilder().setSeconds(Instant.parse(at).getEpochSecond()))
                .setProjectId(project)
                .setServerId(server)
                .setServerName(name)
                .setServerType("nano")
                .setLocation("lab1")
                .build();
    }
}
