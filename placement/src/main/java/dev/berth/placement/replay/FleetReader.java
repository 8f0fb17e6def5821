package dev.berth.placement.replay;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.NumaNeed;
import dev.berth.placement.fleet.CpuBaseline;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.Group;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.fleet.Reservation;
import dev.berth.placement.fleet.Terms;
import dev.berth.placement.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a fleet saved as text: one thing a line, {@code key=value} in any order, {@code #} begins a comment. Durations
 * are counted back from the instant in the first line; what is in brackets may be left out.
 * <pre>
 * taken-at 2026-01-05T12:00:00Z
 * policy [cpu-overcommit=4] [cpu-target=70%] [moves=2] …           what differs from the standard: see PolicyLine
 * host id=1 name=host1 cpu=0.8 memory=512MiB [location=1] [pool=main] [state=cordoned]
 *      [pressure=48%] [cpu-use=0.8] [memory-used=256MiB] [age=2s] [hot-for=30s] [rack=r1] [lease=acme]
 *      [baseline=x86-64-v3]
 * guest server=11 host=1 memory=128MiB [vcpus=1] [disk=64MiB] [cpu-use=0.4] [pinned=yes]
 *      [moved-from=2 moved=5m] [dirty=16MiB] [TERMS]
 * reservation server=11 host=2 memory=128MiB [vcpus=1] [TERMS]
 * place memory=128MiB [vcpus=1] [location=1] [pool=main] [TERMS]   a server to be placed
 * </pre>
 * TERMS are {@code [guaranteed=1] [group=web:apart] [lease=acme] [baseline=x86-64-v3]}. (Each thing is on one line; they are broken here to be read.)
 */
public final class FleetReader {
    private Instant takenAt = Instant.EPOCH;
    private Policy policy = Policy.standard();
    private final List<HostView> hosts = new ArrayList<>();
    private final List<GuestView> guests = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private final List<GuestRequest> requests = new ArrayList<>();

    private FleetReader() {}

    public static SavedFleet read(String text) {
        var reader = new FleetReader();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            try {
                reader.readLine(line.replaceFirst("#.*", "").strip());
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException(
                        "line %d: %s".formatted(number, unreadable.getMessage()), unreadable);
            }
        }
        return new SavedFleet(
                new FleetSnapshot(reader.takenAt, reader.hosts, reader.guests, reader.reservations),
                reader.policy,
                reader.requests);
    }

    private void readLine(String line) {
        if (line.isEmpty()) {
            return;
        }
        var words = line.split("\\s+");
        if (words[0].equals("taken-at") && words.length == 2) {
            takenAt = Instant.parse(words[1]);
            return;
        }
        var fields = new Fields(words);
        switch (words[0]) {
            case "policy" -> policy = PolicyLine.read(fields);
            case "host" -> hosts.add(host(fields));
            case "guest" -> guests.add(guest(fields));
            case "reservation" -> reservations.add(reservation(fields));
            case "place" -> requests.add(request(fields));
            default -> throw new IllegalArgumentException("\"%s\" is not known".formatted(words[0]));
        }
        fields.requireAllUsed();
    }

    private HostView host(Fields fields) {
        var age = fields.optional("age", Fields::duration).orElse(Duration.ZERO);
        return new HostView(
                fields.required("id", HostId::valueOf),
                fields.required("name", name -> name),
                location(fields),
                fields.optional("pool", pool -> pool).orElse("main"),
                fields.optional("state", text -> HostState.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(HostState.SCHEDULABLE),
                fields.required("cpu", Fields::cores),
                fields.required("memory", Fields::size),
                new Pressure(
                        fields.optional("pressure", Fields::percent).orElse(Ratio.ZERO),
                        cpuUse(fields),
                        fields.optional("memory-used", Fields::size).orElse(DataSize.ZERO),
                        age),
                fields.optional("hot-for", Fields::duration)
                        .map(hotFor -> takenAt.minus(age).minus(hotFor)),
                List.of(),
                fields.optional("rack", rack -> rack),
                fields.optional("lease", lease -> lease),
                baseline(fields));
    }

    private GuestView guest(Fields fields) {
        return new GuestView(
                fields.required("server", ServerId::valueOf),
                fields.required("host", HostId::valueOf),
                vcpus(fields),
                fields.required("memory", Fields::size),
                fields.optional("disk", Fields::size).orElse(DataSize.ZERO),
                cpuUse(fields),
                fields.optional("pinned", _ -> Mobility.PINNED).orElse(Mobility.MOVABLE),
                lastMove(fields),
                fields.optional("dirty", Fields::size),
                NumaPlace.ANYWHERE,
                terms(fields));
    }

    private Optional<LastMove> lastMove(Fields fields) {
        return fields.optional("moved-from", HostId::valueOf)
                .map(from -> new LastMove(from, takenAt.minus(fields.required("moved", Fields::duration))));
    }

    private static Reservation reservation(Fields fields) {
        return new Reservation(
                fields.required("server", ServerId::valueOf),
                fields.required("host", HostId::valueOf),
                vcpus(fields),
                fields.required("memory", Fields::size),
                NumaPlace.ANYWHERE,
                terms(fields));
    }

    private static GuestRequest request(Fields fields) {
        return new GuestRequest(
                vcpus(fields),
                fields.required("memory", Fields::size),
                location(fields),
                fields.optional("pool", pool -> pool),
                NumaNeed.ANY,
                terms(fields),
                Optional.empty());
    }

    private static Terms terms(Fields fields) {
        return new Terms(
                fields.optional("guaranteed", Fields::cores).orElse(CpuAmount.ZERO),
                fields.optional("group", FleetReader::group),
                fields.optional("lease", lease -> lease),
                baseline(fields));
    }

    private static CpuBaseline baseline(Fields fields) {
        return fields.optional("baseline", CpuBaseline::ofText).orElse(CpuBaseline.USUAL);
    }

    /** For example {@code web:apart}. */
    private static Group group(String text) {
        int colon = text.lastIndexOf(':');
        return new Group(text.substring(0, colon), Group.Rule.ofText(text.substring(colon + 1)));
    }

    private static LocationId location(Fields fields) {
        return fields.optional("location", LocationId::valueOf).orElse(new LocationId(1));
    }

    private static VcpuCount vcpus(Fields fields) {
        return fields.optional("vcpus", text -> new VcpuCount(Integer.parseInt(text)))
                .orElse(new VcpuCount(1));
    }

    private static CpuAmount cpuUse(Fields fields) {
        return fields.optional("cpu-use", Fields::cores).orElse(CpuAmount.ZERO);
    }
}
