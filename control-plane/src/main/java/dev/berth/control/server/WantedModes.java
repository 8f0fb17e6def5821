package dev.berth.control.server;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.guest.Guests;
import dev.berth.control.guest.WantedGuest;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.operation.Work;
import dev.berth.control.scheduling.Reservations;
import dev.berth.control.scheduling.Role;
import dev.berth.model.id.HostId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** The steps that say what is wanted of a server's guest on its home. */
@ApplicationScoped
class WantedModes {
    private final WantedGuests wanted;
    private final Guests guests;
    private final Reservations reservations;
    private final AgentLinks links;

    WantedModes(WantedGuests wanted, Guests guests, Reservations reservations, AgentLinks links) {
        this.wanted = wanted;
        this.guests = guests;
        this.reservations = reservations;
        this.links = links;
    }

    Uni<Void> run(Work<ServerWork> work) {
        return atHome(work, home -> wanted.run(work.input().server(), home));
    }

    Uni<Void> off(Work<ServerWork> work) {
        return atHome(work, home -> wanted.off(work.input().server(), home));
    }

    Uni<Void> reset(Work<ServerWork> work) {
        return atHome(
                work,
                home -> wanted.reset(work.input().server(), home, work.input().resets()));
    }

    /** On every host that has, or may have, anything of it. */
    Uni<Void> absent(Work<ServerWork> work) {
        var server = work.input().server();
        return guests.picture(server).chain(picture -> Multi.createFrom()
                .iterable(picture.wanted())
                .map(WantedGuest::host)
                .call(host -> wanted.absent(server, host))
                .invoke(host -> work.afterCommit(() -> links.nudge(host)))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    private Uni<Void> atHome(Work<ServerWork> work, Function<HostId, Uni<Void>> order) {
        var server = work.input().server();
        return reservations.host(server, Role.HOME).chain(found -> {
            var home = found.orElseThrow(() -> new Problem.NotFound("server", server.toString()).asException());
            work.afterCommit(() -> links.nudge(home));
            return order.apply(home);
        });
    }
}
