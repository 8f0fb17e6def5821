package dev.berth.placement.replay;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.CpuBaseline;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.Reservation;
import dev.berth.placement.fleet.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Saves a fleet as the text that {@link FleetReader} reads. */
public final class FleetWriter {

    private FleetWriter() {}

    public static String write(FleetSnapshot fleet) {
        var takenAt = fleet.takenAt();
        return Stream.of(
                        Stream.of("taken-at " + takenAt),
                        fleet.hosts().stream().map(host -> line(host, takenAt)),
                        fleet.guests().stream().map(guest -> line(guest, takenAt)),
                        fleet.reservations().stream().map(FleetWriter::line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(HostView host, Instant takenAt) {
        var pressure = host.pressure();
        var seenAt = takenAt.minus(pressure.age());
        return "host id=%s name=%s location=%s pool=%s state=%s cpu=%s memory=%s"
                        .formatted(
                                host.id(),
                                host.name(),
                                host.location(),
                                host.pool(),
                                host.state().name().toLowerCase(Locale.ROOT),
                                host.cpu().cores(),
                                size(host.memory()))
                + " pressure=%s cpu-use=%s memory-used=%s age=%s"
                        .formatted(
                                percent(pressure.cpuWait()),
                                pressure.cpuUse().cores(),
                                size(pressure.memoryUsed()),
                                duration(pressure.age()))
                + host.hotSince()
                        .map(since -> " hot-for=" + duration(Duration.between(since, seenAt)))
                        .orElse("")
                + host.rack().map(rack -> " rack=" + rack).orElse("")
                + host.lease().map(lease -> " lease=" + lease).orElse("")
                + baseline(host.baseline());
    }

    private static String line(GuestView guest, Instant takenAt) {
        return "guest server=%s host=%s vcpus=%d memory=%s disk=%s cpu-use=%s"
                        .formatted(
                                guest.server(),
                                guest.host(),
                                guest.vcpus().value(),
                                size(guest.memory()),
                                size(guest.disk()),
                                guest.cpuUse().cores())
                + (guest.mobility() == Mobility.PINNED ? " pinned=yes" : "")
                + guest.lastMove()
                        .map(last -> " moved-from=%s moved=%s"
                                .formatted(last.from(), duration(Duration.between(last.at(), takenAt))))
                        .orElse("")
                + guest.dirtyMemory().map(dirty -> " dirty=" + size(dirty)).orElse("")
                + terms(guest.terms());
    }

    private static String line(Reservation reservation) {
        return "reservation server=%s host=%s vcpus=%d memory=%s"
                        .formatted(
                                reservation.server(),
                                reservation.host(),
                                reservation.vcpus().value(),
                                size(reservation.memory()))
                + terms(reservation.terms());
    }

    private static String terms(Terms terms) {
        return (terms.guaranteed().equals(CpuAmount.ZERO)
                        ? ""
                        : " guaranteed=" + terms.guaranteed().cores())
                + terms.group()
                        .map(group -> " group=%s:%s"
                                .formatted(group.name(), group.rule().text()))
                        .orElse("")
                + terms.lease().map(lease -> " lease=" + lease).orElse("")
                + baseline(terms.baseline());
    }

    private static String baseline(CpuBaseline baseline) {
        return baseline == CpuBaseline.USUAL ? "" : " baseline=" + baseline.text();
    }

    /** In decimals, since a binary number times a hundred and back is not always the same. */
    private static String percent(Ratio ratio) {
        return BigDecimal.valueOf(ratio.value()).movePointRight(2).toPlainString() + "%";
    }

    /** The units of {@link DataSize} without its blank and spelt-out bytes. */
    private static String size(DataSize size) {
        return size.toString().replace("bytes", "B").replace(" ", "");
    }

    private static String duration(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
