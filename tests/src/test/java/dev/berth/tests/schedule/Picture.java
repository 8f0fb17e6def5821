package dev.berth.tests.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that can be seen of some servers at one moment: what customers are told, what operators are told, and what truly is
 * on the hosts.
 */
record Picture(Instant at, List<Server> servers, List<Host> hosts) {
    Picture {
        servers = List.copyOf(servers);
        hosts = List.copyOf(hosts);
    }

    /**
     * One server that was accepted once.
     *
     * @param shown what the API says of it; empty when it says that there is none
     * @param wanted what its owner's last word makes of it; empty when that word was not answered
     * @param billed the seconds of each of its lines in the bill
     */
    record Server(long id, Optional<Shown> shown, Optional<Wanted> wanted, Life life, List<Long> billed) {
        Server {
            billed = List.copyOf(billed);
        }
    }

    /** What customers read of a server. */
    record Shown(String status, String address) {}

    /** How a server should be once everything has come to rest. */
    enum Wanted {
        RUNNING,
        OFF,
        GONE,
        /** Its create failed: nothing is owed. */
        NEVER
    }

    /** A server's life as its owner could measure it: when it began, and between which moments it ended, if it has. */
    record Life(Instant began, Optional<Span> ended) {}

    /** A moment that is known to lie between two others. */
    record Span(Instant from, Instant to) {}

    /**
     * One host.
     *
     * @param servers those whose home it is, as operators read it
     * @param running those that truly run there
     * @param kept those of which something lies there
     */
    record Host(
            String name,
            int vcpusReserved,
            long memoryReserved,
            List<Long> servers,
            List<Long> strays,
            Set<Long> running,
            Set<Long> kept) {
        Host {
            servers = List.copyOf(servers);
            strays = List.copyOf(strays);
            running = Set.copyOf(running);
            kept = Set.copyOf(kept);
        }
    }
}
