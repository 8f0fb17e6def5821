package dev.berth.control.host;

import dev.berth.control.pki.Fingerprint;
import dev.berth.control.request.RequestKey;
import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What hosts need of storage. Verbs answer whether the host was there. */
interface HostStore {

    /**
     * Fails with {@code Problem.NotUnique} when the name is taken. A repeat of a request finds the host that was made for
     * it, and gives it the new ticket.
     */
    Uni<HostId> insert(String name, LocationId location, Ticket ticket, Optional<RequestKey> request, Instant now);

    Uni<HostPage> list(HostQuery query, Instant now);

    Uni<Optional<Host>> find(HostId host, Instant now);

    Uni<Boolean> setSchedulable(HostId host, Schedulable schedulable);

    Uni<Boolean> setTicket(HostId host, Ticket ticket);

    /** Voids its ticket, too. */
    Uni<Boolean> revoke(HostId host, Instant now);

    /**
     * Uses up the ticket with this hash and makes what {@code certify} returns the host's certificate, both or neither;
     * empty when there is no such ticket, or it is used or out of date.
     */
    <T> Uni<Optional<T>> enroll(String hash, Instant now, Function<HostId, Certified<T>> certify);

    /** The stored half of an enrolment token. */
    record Ticket(String hash, Instant expires) {}

    /** A certificate's fingerprint, and what to hand out once it is stored. */
    record Certified<T>(Fingerprint fingerprint, T result) {}
}
