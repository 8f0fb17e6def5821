package dev.berth.control.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.guest.CopyReport;
import dev.berth.control.guest.Counts;
import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.GuestPicture;
import dev.berth.control.guest.GuestProblem;
import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.ObservedGuest;
import dev.berth.control.guest.Peer;
import dev.berth.control.guest.WantedGuest;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    private static final ServerId SERVER = new ServerId(1);
    private static final HostId SOURCE = new HostId(1);
    private static final HostId TARGET = new HostId(2);
    private static final WantedGuest SEND =
            new WantedGuest(SERVER, SOURCE, GuestMode.SEND, 3, 1, Optional.of(new Peer(TARGET, "copy")), Counts.NONE);
    private static final WantedGuest RECEIVE = new WantedGuest(
            SERVER, TARGET, GuestMode.RECEIVE, 2, 2, Optional.of(new Peer(SOURCE, "copy")), Counts.NONE);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # source, its copy, its problem,     target,    problem,         settlement
            SENT,     well,     -,               RUNNING,   -,               TargetWins
            ABSENT,   -,        -,               RUNNING,   -,               TargetWins
            OFF,      -,        -,               RUNNING,   -,               TargetWins
            FAILED,   failed,   copy_failed,     RUNNING,   -,               TargetWins
            SENT,     well,     -,               RECEIVING, -,               Unclear
            SENT,     well,     -,               OFF,       -,               TargetWins
            SENT,     -,        -,               OFF,       -,               Unclear
            SENT,     other,    -,               OFF,       -,               Unclear
            SENDING,  well,     -,               OFF,       -,               Unclear
            SENT,     well,     -,               ABSENT,    -,               Unclear
            SENT,     well,     -,               -,         -,               Unclear
            SENT,     well,     -,               FAILED,    start_failed,    Unclear
            RUNNING,  failed,   copy_failed,     RECEIVING, -,               SourceWins
            RUNNING,  failed,   copy_failed,     ABSENT,    -,               SourceWins
            RUNNING,  failed,   copy_failed,     -,         -,               SourceWins
            RUNNING,  failed,   copy_failed,     RUNNING,   -,               Unclear
            RUNNING,  -,        -,               RUNNING,   -,               Unclear
            SENDING,  -,        -,               RUNNING,   -,               Unclear
            SENDING,  -,        -,               RECEIVING, -,               Unclear
            RUNNING,  -,        -,               RECEIVING, -,               Unclear
            RUNNING,  other,    -,               RECEIVING, -,               Unclear
            FAILED,   failed,   copy_failed,     RECEIVING, -,               SourceWins
            FAILED,   failed,   copy_failed,     OFF,       -,               SourceWins
            FAILED,   failed,   copy_failed,     -,         -,               Unclear
            FAILED,   failed,   copy_failed,     FAILED,    hypervisor_down, Unclear
            FAILED,   failed,   hypervisor_down, RECEIVING, -,               Unclear
            FAILED,   -,        hypervisor_down, RUNNING,   -,               Unclear
            -,        -,        -,               RUNNING,   -,               Unclear
            -,        -,        -,               -,         -,               Unclear
            """)
    void decidesByWhatBothSay(
            GuestState source, String copy, String problem, GuestState target, String targetProblem, String expected) {
        // Given
        var seen = new ArrayList<ObservedGuest>();
        if (source != null) {
            seen.add(seen(SEND, source, copy, problem));
        }
        if (target != null) {
            seen.add(seen(RECEIVE, target, null, targetProblem));
        }

        // When
        var settlement = Settlement.decide(new GuestPicture(List.of(SEND, RECEIVE), seen));

        // Then
        assertThat(settlement.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void believesNoReportFromBeforeTheOrderToCopy() {
        // Given
        var early = new WantedGuest(SERVER, SOURCE, GuestMode.RUN, 2, 1, Optional.empty(), Counts.NONE);
        var seen = List.of(seen(early, GuestState.OFF, null, null), seen(RECEIVE, GuestState.RUNNING, null, null));

        // When
        var settlement = Settlement.decide(new GuestPicture(List.of(SEND, RECEIVE), seen));

        // Then
        assertThat(settlement).isEqualTo(Settlement.UNCLEAR);
    }

    private static ObservedGuest seen(WantedGuest row, GuestState state, String copy, String problem) {
        return new ObservedGuest(
                row.server(),
                row.host(),
                row.generation(),
                row.epoch(),
                state,
                true,
                false,
                0,
                0,
                ObservedGuest.Ending.NONE,
                Optional.ofNullable(problem).map(code -> new GuestProblem(code, "")),
                Optional.ofNullable(copy).map(SettlementTest::copy),
                Instant.EPOCH);
    }

    private static CopyReport copy(String how) {
        return new CopyReport(
                how.equals("other") ? "another" : "copy",
                true,
                how.equals("well"),
                DataSize.ZERO,
                DataSize.ZERO,
                Optional.empty());
    }
}
