package dev.berth.agent.report;

import dev.berth.agent.epoch.LastRun;
import dev.berth.agent.guest.GuestStatus;
import dev.berth.agent.guest.GuestStatus.CopyStatus;
import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.CopyProgress;
import dev.berth.contracts.agent.v1.GuestProblem;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestState;
import dev.berth.contracts.agent.v1.GuestsReport;
import dev.berth.contracts.time.Times;
import java.time.Instant;
import java.util.List;

/** Guests' statuses as messages. */
public final class GuestMessages {
    private GuestMessages() {}

    public static AgentMessage one(GuestStatus status, Instant at) {
        return AgentMessage.newBuilder().setGuest(report(status, at)).build();
    }

    public static AgentMessage all(List<GuestStatus> statuses, Instant at) {
        var report = GuestsReport.newBuilder();
        statuses.forEach(status -> report.addGuests(report(status, at)));
        return AgentMessage.newBuilder().setGuests(report).build();
    }

    static GuestReport report(GuestStatus status, Instant at) {
        var report = GuestReport.newBuilder()
                .setServerId(status.server().value())
                .setEpoch(status.order().epoch())
                .setGeneration(status.order().generation())
                .setState(state(status.state()))
                .setFiltered(status.filtered())
                .setStray(status.stray())
                .setResetCount(status.counts().resets())
                .setRebootCount(status.counts().reboots())
                .setEndedByItself(status.state() == dev.berth.agent.guest.GuestState.OFF
                        && status.lastRun() == LastRun.ENDED_BY_ITSELF)
                .setAt(Times.of(at));
        var problem = status.problem();
        if (problem != null) {
            report.setProblem(
                    GuestProblem.newBuilder().setCode(problem.code().wire()).setText(problem.text()));
        }
        var copy = status.copy();
        if (copy != null) {
            report.setCopy(progress(copy));
        }
        return report.build();
    }

    private static CopyProgress progress(CopyStatus copy) {
        return CopyProgress.newBuilder()
                .setTransferId(copy.transferId())
                .setEnded(copy.ended())
                .setSucceeded(copy.succeeded())
                .setBytesTotal(copy.stats().bytesTotal())
                .setBytesRemaining(copy.stats().bytesRemaining())
                .setElapsedMilliseconds(copy.stats().elapsedMilliseconds())
                .setDowntimeMilliseconds(copy.stats().downtimeMilliseconds())
                .build();
    }

    private static GuestState state(dev.berth.agent.guest.GuestState state) {
        return switch (state) {
            case ABSENT -> GuestState.GUEST_STATE_ABSENT;
            case PREPARING -> GuestState.GUEST_STATE_PREPARING;
            case OFF -> GuestState.GUEST_STATE_OFF;
            case RUNNING -> GuestState.GUEST_STATE_RUNNING;
            case RECEIVING -> GuestState.GUEST_STATE_RECEIVING;
            case SENDING -> GuestState.GUEST_STATE_SENDING;
            case SENT -> GuestState.GUEST_STATE_SENT;
            case FAILED -> GuestState.GUEST_STATE_FAILED;
        };
    }
}
