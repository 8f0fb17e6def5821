package dev.berth.control.server;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.guest.Counts;
import dev.berth.control.guest.Guests;
import dev.berth.control.guest.WantedGuest;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.operation.Answer;
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
    private final ServerStore servers;
    private final WantedGuests wanted;
    private final Guests guests;
    private final Reservations reservations;
    private final AgentLinks links;

    WantedModes(ServerStore servers, WantedGuests wanted, Guests guests, Reservations reservations, AgentLinks links) {
        this.servers = servers;
        this.wanted = wanted;
        this.guests = guests;
        this.reservations = reservations;
        this.links = links;
    }

    Uni<Void> run(Work<ServerWork> work) {
        return run(work, new Counts(work.input().starts(), 0, 0));
    }

    Uni<Void> off(Work<ServerWork> work) {
        return atHome(work, home -> wanted.off(work.input().server(), home));
    }

    Uni<Void> reset(Work<ServerWork> work) {
        return run(work, new Counts(work.input().starts(), work.input().resets(), 0));
    }

    Uni<Void> reboot(Work<ServerWork> work) {
        return run(work, new Counts(work.input().starts(), 0, work.input().reboots()));
    }

    /** After a reboot was wanted: what has not followed is reset. */
    Uni<Void> resetUnlessRebooted(Work<ServerWork> work) {
        return guests.picture(work.input().server())
                .chain(picture -> ServerFacts.AS_WANTED.in(picture) instanceof Answer.Holds
                        ? Uni.createFrom().voidItem()
                        : reset(work));
    }

    private Uni<Void> run(Work<ServerWork> work, Counts least) {
        return atHome(work, home -> wanted.run(work.input().server(), home, least));
    }

    Uni<Void> shutDown(Work<ServerWork> work) {
        return atHome(work, home -> wanted.shutDown(work.input().server(), home));
    }

    /** A server that has ended meanwhile stays off: nobody has wanted it to be started again. */
    Uni<Void> asItsOwnerWants(Work<ServerWork> work) {
        return servers.find(work.input().server()).chain(server -> switch (server.wanted()) {
            case ON -> atHome(work, home -> wanted.run(server.id(), home));
            case OFF -> off(work);
        });
    }

    Uni<Void> offFromNowOn(Work<ServerWork> work) {
        return servers.wantOff(work.input().server()).chain(() -> off(work));
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
