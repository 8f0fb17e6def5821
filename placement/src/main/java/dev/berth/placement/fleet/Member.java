package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.util.Comparator;

/** Where a server of a group stands, or is to stand: one that moves stands on both hosts. */
public record Member(ServerId server, HostId host) {
    static final Comparator<Member> ORDER = Comparator.comparing(Member::server).thenComparing(Member::host);
}
