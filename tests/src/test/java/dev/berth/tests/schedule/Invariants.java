package dev.berth.tests.schedule;

import dev.berth.tests.schedule.Picture.Host;
import dev.berth.tests.schedule.Picture.Server;
import dev.berth.tests.schedule.Picture.Shown;
import dev.berth.tests.schedule.Picture.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must hold of a picture once everything has come to rest. Pure; each answer is a sentence for each violation. */
final class Invariants {
    /** The API tells whole seconds, and the bill is asked for a moment before or after the clock is read. */
    private static final long SECONDS_OFF = 3;

    private Invariants() {}

    /** Of each server: it runs where it should and nowhere else, is shown as it is, and costs what its life costs. */
    static List<String> ofServers(Picture picture) {
        List<String> violations = new ArrayList<>(addresses(picture));
        for (Server server : picture.servers()) {
            var home = hostsWhere(picture, host -> host.servers(), server);
            var running = hostsWhere(picture, host -> host.running(), server);
            var kept = hostsWhere(picture, host -> host.kept(), server);
            if (running.size() > 1) {
                violations.add("server %d runs on %s at once".formatted(server.id(), running));
            }
            server.wanted()
                    .ifPresent(wanted -> violations.addAll(
                            switch (wanted) {
                                case RUNNING -> rest(server, "running", home, running, home);
                                case OFF -> rest(server, "off", home, running, List.of());
                                case GONE, NEVER -> gone(server, home, running, kept);
                            }));
            bill(picture.at(), server).ifPresent(violations::add);
        }
        return violations;
    }

    /** Of the hosts: what is reserved is what their servers take, and nothing is there that nobody knows. */
    static List<String> ofFleet(Picture picture, int vcpusEach, long memoryEach) {
        List<String> violations = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        picture.servers().stream()
                .filter(server -> server.shown().isPresent())
                .forEach(server -> known.add(server.id()));
        for (Host host : picture.hosts()) {
            int servers = host.servers().size();
            if (host.vcpusReserved() != servers * vcpusEach || host.memoryReserved() != servers * memoryEach) {
                violations.add("%s has %d servers, but %d vcpus and %d bytes reserved"
                        .formatted(host.name(), servers, host.vcpusReserved(), host.memoryReserved()));
            }
            if (!host.strays().isEmpty()) {
                violations.add("%s has strays %s".formatted(host.name(), host.strays()));
            }
            Stream.of(host.servers(), host.running(), host.kept())
                    .flatMap(ids -> ids.stream())
                    .filter(id -> !known.contains(id))
                    .distinct()
                    .forEach(id -> violations.add("%s has server %d, which does not exist".formatted(host.name(), id)));
        }
        return violations;
    }

    private static List<String> rest(
            Server server, String status, List<String> home, List<String> running, List<String> shouldRun) {
        List<String> violations = new ArrayList<>();
        String shown = server.shown().map(Shown::status).orElse("not there");
        if (!shown.equals(status)) {
            violations.add("server %d should be %s and is shown as %s".formatted(server.id(), status, shown));
        }
        if (home.size() != 1) {
            violations.add("server %d has its home on %s".formatted(server.id(), home));
        }
        if (!running.equals(shouldRun)) {
            violations.add("server %d should run on %s and runs on %s".formatted(server.id(), shouldRun, running));
        }
        return violations;
    }

    private static List<String> gone(Server server, List<String> home, List<String> running, List<String> kept) {
        boolean nothingLeft = server.shown().isEmpty() && home.isEmpty() && running.isEmpty() && kept.isEmpty();
        return nothingLeft
                ? List.of()
                : List.of("server %d should be gone: shown %s, home %s, running on %s, files on %s"
                        .formatted(server.id(), server.shown(), home, running, kept));
    }

    private static List<String> addresses(Picture picture) {
        Map<String, Long> holders = new HashMap<>();
        List<String> violations = new ArrayList<>();
        for (Server server : picture.servers()) {
            server.shown().map(Shown::address).ifPresent(address -> {
                Long other = holders.put(address, server.id());
                if (other != null) {
                    violations.add("address %s is held by servers %d and %d".formatted(address, other, server.id()));
                }
            });
        }
        return violations;
    }

    private static Optional<String> bill(Instant now, Server server) {
        if (server.wanted().isEmpty() && server.shown().isEmpty()) {
            // Whether its end was accepted, and when, nobody was told.
            return Optional.empty();
        }
        boolean owes = server.wanted().filter(wanted -> wanted == Wanted.NEVER).isEmpty();
        int lines = server.billed().size();
        if (lines != (owes ? 1 : 0)) {
            return Optional.of(
                    "server %d (%s) has %d lines in the bill".formatted(server.id(), server.wanted(), lines));
        }
        if (!owes) {
            return Optional.empty();
        }
        var ended = server.life().ended();
        long least = seconds(server, ended.map(Picture.Span::from).orElse(now)) - SECONDS_OFF;
        long most = seconds(server, ended.map(Picture.Span::to).orElse(now)) + SECONDS_OFF;
        long billed = server.billed().getFirst();
        return billed >= least && billed <= most
                ? Optional.empty()
                : Optional.of("server %d is billed %d s, and lived from %d to %d s"
                        .formatted(server.id(), billed, least, most));
    }

    private static long seconds(Server server, Instant end) {
        return Duration.between(server.life().began(), end).toSeconds();
    }

    private static List<String> hostsWhere(Picture picture, Function<Host, Collection<Long>> ids, Server server) {
        return picture.hosts().stream()
                .filter(host -> ids.apply(host).contains(server.id()))
                .map(Host::name)
                .toList();
    }
}
