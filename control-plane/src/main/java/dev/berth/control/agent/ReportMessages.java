package dev.berth.control.agent;

import dev.berth.contracts.agent.v1.CopyProgress;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestsReport;
import dev.berth.control.guest.CopyReport;
import dev.berth.control.guest.GuestProblem;
import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.ObservedGuest;
import dev.berth.control.guest.ObservedGuest.Ending;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What agents saw, read from their messages; fails with {@link MalformedMessage}. */
final class ReportMessages {
    private static final int MOST_GUESTS = 4096;
    private static final int LONGEST_TEXT = 2000;

    private ReportMessages() {}

    /** {@code now} is our time: an agent's clock may be off, and what it saw is no younger than its message. */
    static ObservedGuest read(GuestReport report, HostId host, Instant now) {
        return new ObservedGuest(
                Checked.server("guest.server_id", report.getServerId()),
                host,
                Checked.count("guest.generation", report.getGeneration()),
                Checked.count("guest.epoch", report.getEpoch()),
                state(report),
                report.getFiltered(),
                report.getStray(),
                Checked.count("guest.reset_count", report.getResetCount()),
                Checked.count("guest.reboot_count", report.getRebootCount()),
                report.getEndedByItself() ? Ending.BY_ITSELF : Ending.NONE,
                report.hasProblem() ? Optional.of(problem(report)) : Optional.empty(),
                report.hasCopy() ? Optional.of(copy(report.getCopy())) : Optional.empty(),
                now);
    }

    /** One row a server; of two, the last counts. */
    static List<ObservedGuest> read(GuestsReport report, HostId host, Instant now) {
        if (report.getGuestsCount() > MOST_GUESTS) {
            throw new MalformedMessage(
                    "guests has %d entries; %d are the most".formatted(report.getGuestsCount(), MOST_GUESTS));
        }
        Map<ServerId, ObservedGuest> seen = new LinkedHashMap<>();
        for (GuestReport each : report.getGuestsList()) {
            var guest = read(each, host, now);
            seen.put(guest.server(), guest);
        }
        return List.copyOf(seen.values());
    }

    private static GuestState state(GuestReport report) {
        return switch (report.getState()) {
            case GUEST_STATE_ABSENT -> GuestState.ABSENT;
            case GUEST_STATE_PREPARING -> GuestState.PREPARING;
            case GUEST_STATE_OFF -> GuestState.OFF;
            case GUEST_STATE_RUNNING -> GuestState.RUNNING;
            case GUEST_STATE_RECEIVING -> GuestState.RECEIVING;
            case GUEST_STATE_SENDING -> GuestState.SENDING;
            case GUEST_STATE_SENT -> GuestState.SENT;
            case GUEST_STATE_FAILED -> GuestState.FAILED;
            case GUEST_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedMessage("guest.state (%d) must be one of 1 to 8".formatted(report.getStateValue()));
        };
    }

    private static GuestProblem problem(GuestReport report) {
        String text = report.getProblem().getText();
        return new GuestProblem(
                Checked.shortText("guest.problem.code", report.getProblem().getCode()),
                text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
    }

    private static CopyReport copy(CopyProgress copy) {
        long downtime = Checked.count("guest.copy.downtime_milliseconds", copy.getDowntimeMilliseconds());
        return new CopyReport(
                Checked.shortText("guest.copy.transfer_id", copy.getTransferId()),
                copy.getEnded(),
                copy.getSucceeded(),
                Checked.size("guest.copy.bytes_total", copy.getBytesTotal()),
                Checked.size("guest.copy.bytes_remaining", copy.getBytesRemaining()),
                copy.getEnded() && downtime > 0 ? Optional.of(Duration.ofMillis(downtime)) : Optional.empty());
    }
}
