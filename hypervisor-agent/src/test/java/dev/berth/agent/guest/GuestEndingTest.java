package dev.berth.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.agent.epoch.Counts;
import dev.berth.agent.epoch.LastRun;
import dev.berth.testkit.time.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Guests that end or begin anew in their own way: asked by the power button, or without being asked. */
class GuestEndingTest extends AgentOnDisk {
    private static final Counts ONE_REBOOT = new Counts(0, 0, 1);
    private static final Counts SECOND_START = new Counts(1, 0, 0);
    private static final Duration A_WHILE = Duration.ofSeconds(11);

    @Test
    void leavesAGuestOffThatHasEndedByItself() throws Exception {
        // Given
        runGuest();

        // When
        hypervisor.endsByItself(SERVER);

        // Then
        assertThat(becomes(GuestState.OFF).lastRun()).isEqualTo(LastRun.ENDED_BY_ITSELF);
        agent.round();
        assertThat(hypervisor.calls).containsExactly("start");
    }

    @Test
    void leavesItOffWhenItEndedWhileTheAgentWasDead() throws Exception {
        // Given
        runGuest();
        hypervisor.domains.clear();
        hypervisor.ended.add(SERVER);

        // When
        restartAgent();
        agent.wantAll(java.util.List.of(wanted(GuestMode.RUN, 1, 1)), agent.present())
                .join();

        // Then
        assertThat(becomes(GuestState.OFF).lastRun()).isEqualTo(LastRun.ENDED_BY_ITSELF);
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void remembersItAcrossARestartEvenWhenTheHypervisorForgets() throws Exception {
        // Given
        runGuest();
        hypervisor.endsByItself(SERVER);
        becomes(GuestState.OFF);
        hypervisor.ended.clear();

        // When
        restartAgent();
        agent.want(wanted(GuestMode.RUN, 1, 2));

        // Then
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.order().generation() == 2);
        becomes(GuestState.OFF);
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void startsItAgainOnceThatIsWanted() throws Exception {
        // Given
        runGuest();
        hypervisor.endsByItself(SERVER);
        becomes(GuestState.OFF);

        // When
        agent.want(wanted(GuestMode.RUN, 1, 2, "", SECOND_START));

        // Then
        assertThat(becomes(GuestState.RUNNING).lastRun()).isEqualTo(LastRun.BEGUN);
        assertThat(hypervisor.calls).containsExactly("start", "start");
    }

    @Test
    void startsAnewServerWhoseNumberAnEndedOneHadBefore() throws Exception {
        // Given
        hypervisor.ended.add(SERVER);

        // When
        agent.want(wanted(GuestMode.RUN, 1, 1));

        // Then
        becomes(GuestState.RUNNING);
    }

    @Test
    void pressesTheButtonAgainAndAgainUntilTheGuestEnds() throws Exception {
        // Given
        runGuest();

        // When
        agent.want(wanted(GuestMode.SHUTDOWN, 1, 2));

        // Then
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).containsExactly("start", "button"));
        agent.round();
        clock.advance(A_WHILE);
        agent.round();
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).containsExactly("start", "button", "button"));
        hypervisor.endsByItself(SERVER);
        becomes(GuestState.OFF);
        assertThat(hypervisor.calls).containsExactly("start", "button", "button");
    }

    @Test
    void runsOnWhenTheShutdownIsWithdrawn() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SHUTDOWN, 1, 2));
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).contains("button"));

        // When
        agent.want(wanted(GuestMode.RUN, 1, 3));

        // Then
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.order().generation() == 3);
        assertThat(seen.get(SERVER).state()).isEqualTo(GuestState.RUNNING);
        clock.advance(A_WHILE);
        agent.round();
        assertThat(hypervisor.calls).containsExactly("start", "button");
    }

    @Test
    void leavesAGuestOffThatAnswersAWithdrawnShutdown() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SHUTDOWN, 1, 2));
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).contains("button"));
        agent.want(wanted(GuestMode.RUN, 1, 3));
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.order().generation() == 3);

        // When
        hypervisor.endsByItself(SERVER);

        // Then
        assertThat(becomes(GuestState.OFF).lastRun()).isEqualTo(LastRun.ENDED_BY_ITSELF);
        assertThat(hypervisor.calls).doesNotContainSequence("button", "start");
    }

    @Test
    void asksForARebootUntilTheGuestHasBegunAnew() throws Exception {
        // Given
        runGuest();

        // When
        agent.want(wanted(GuestMode.RUN, 1, 2, "", ONE_REBOOT));

        // Then
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).containsExactly("start", "reboot"));
        assertThat(seen.get(SERVER).counts().reboots()).isZero();
        hypervisor.restarts(SERVER, 1);
        Eventually.becomes(SOON, () -> seen.get(SERVER).counts().reboots(), count -> count == 1);
        clock.advance(A_WHILE);
        agent.round();
        assertThat(hypervisor.calls).containsExactly("start", "reboot");
    }

    @Test
    void asksOnceMoreAfterADeathOfTheAgent() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.RUN, 1, 2, "", ONE_REBOOT));
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).contains("reboot"));

        // When
        restartAgent();
        agent.want(wanted(GuestMode.RUN, 1, 2, "", ONE_REBOOT));

        // Then
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).containsExactly("reboot"));
        hypervisor.restarts(SERVER, 1);
        Eventually.becomes(SOON, () -> seen.get(SERVER).counts().reboots(), count -> count == 1);
    }

    @Test
    void countsAResetAsTheRebootThatWasAskedFor() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.RUN, 1, 2, "", ONE_REBOOT));
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).contains("reboot"));

        // When
        agent.want(wanted(GuestMode.RUN, 1, 3, "", new Counts(0, 1, 1)));

        // Then
        Eventually.becomes(SOON, () -> seen.get(SERVER).counts(), new Counts(0, 1, 1)::equals);
        assertThat(hypervisor.calls).containsExactly("start", "reboot", "reset");
    }
}
