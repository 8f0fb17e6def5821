package dev.berth.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.agent.epoch.Counts;
import dev.berth.agent.epoch.Order;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.testkit.time.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of orders: running, resetting, removing, refusing. */
class GuestReconcilerTest extends AgentOnDisk {
    private static final Counts ONE_RESET = new Counts(0, 1, 0);

    @Test
    void runsAGuestWithDiskSeedAndEpochFile() throws Exception {
        // When
        agent.want(wanted(GuestMode.RUN, 1, 1));

        // Then
        assertThat(becomes(GuestState.RUNNING).order()).isEqualTo(new Order(1, 1));
        assertThat(disk()).exists();
        assertThat(folder.resolve("guests/5/seed.iso")).exists();
        assertThat(folder.resolve("epochs/5")).exists();
    }

    @Test
    void refusesAnOlderOrderForEverAfterAndChangesNothing() throws Exception {
        // Given
        agent.want(wanted(GuestMode.RUN, 3, 7));
        becomes(GuestState.RUNNING);
        restartAgent();

        // When
        agent.want(wanted(GuestMode.ABSENT, 2, 99));

        // Then
        Eventually.becomes(SOON, () -> history.getLast().problem(), one -> one != null);
        assertThat(history.getLast().problem().code()).isEqualTo(ProblemCode.STALE_ORDER);
        assertThat(hypervisor.domains).containsEntry(SERVER, DomainState.RUNNING);
        assertThat(disk()).exists();
    }

    @Test
    void obeysNoOrderThatCannotBeWrittenDownAndTriesAgain() throws Exception {
        // Given: what is in the way of the file cannot be removed
        Path inTheWay = Files.createDirectories(folder.resolve("epochs/5.new/full"));

        // When
        agent.want(wanted(GuestMode.RUN, 1, 1));

        // Then it is answered, as the answer to that very order
        var refused = becomes(GuestState.FAILED);
        assertThat(refused.order()).isEqualTo(new Order(1, 1));
        assertThat(refused.problem()).isNotNull();
        assertThat(refused.problem().text()).contains("cannot be written");
        assertThat(hypervisor.calls).isEmpty();
        assertThat(disk()).doesNotExist();

        // When there is room again
        Files.delete(inTheWay);
        clock.advance(Duration.ofMinutes(1));
        agent.round();

        // Then
        assertThat(becomes(GuestState.RUNNING).order()).isEqualTo(new Order(1, 1));
    }

    @Test
    void keepsTheGuestThatRunsWhenANewOrderCannotBeWrittenDown() throws Exception {
        // Given
        runGuest();
        Path inTheWay = Files.createDirectories(folder.resolve("epochs/5.new/full"));

        // When
        agent.want(wanted(GuestMode.OFF, 1, 2));

        // Then
        Eventually.becomes(SOON, () -> seen.get(SERVER).order(), order -> order.equals(new Order(1, 2)));
        assertThat(seen.get(SERVER).state()).isEqualTo(GuestState.RUNNING);
        assertThat(seen.get(SERVER).problem()).isNotNull();
        assertThat(hypervisor.domains).containsEntry(SERVER, DomainState.RUNNING);

        // When there is room again
        Files.delete(inTheWay);
        clock.advance(Duration.ofMinutes(1));
        agent.round();

        // Then
        becomes(GuestState.OFF);
    }

    @Test
    void doesNothingWhenTheEpochFileIsTorn() throws Exception {
        // Given
        runGuest();
        Files.writeString(folder.resolve("epochs/5"), "berth-epoch 1\nepo");
        restartAgent();

        // When
        agent.want(wanted(GuestMode.ABSENT, 9, 9));

        // Then
        Eventually.becomes(SOON, () -> history.getLast().problem(), one -> one != null);
        assertThat(history.getLast().problem().text()).contains("cannot be trusted");
        assertThat(hypervisor.calls).isEmpty();
        assertThat(disk()).exists();
    }

    @Test
    void startsAGuestAgainThatVanished() throws Exception {
        // Given
        runGuest();

        // When
        hypervisor.becomes(SERVER, DomainState.NONE);

        // Then
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).containsExactly("start", "start"));
    }

    @Test
    void tellsAgainWhatACensusHasOvertaken() throws Exception {
        // Given: a census that was gathered before the guest was started
        agent.want(wanted(GuestMode.OFF, 1, 1));
        becomes(GuestState.OFF);
        var census =
                agent.wantAll(List.of(wanted(GuestMode.RUN, 1, 2)), List.of()).join();
        becomes(GuestState.RUNNING);
        history.clear();

        // When it is sent only now
        agent.tellChangesSince(census);

        // Then
        Eventually.becomes(SOON, () -> history, told -> !told.isEmpty());
        assertThat(history.getLast().state()).isEqualTo(GuestState.RUNNING);
    }

    @Test
    void leavesAStrayAloneAndSaysSo() throws Exception {
        // Given
        runGuest();
        restartAgent();

        // When
        var census = agent.wantAll(List.of(), agent.present()).join();
        agent.round();

        // Then
        assertThat(census).singleElement().satisfies(status -> {
            assertThat(status.stray()).isTrue();
            assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        });
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void adoptsARunningGuestAfterARestartWithoutTouchingIt() throws Exception {
        // Given
        runGuest();
        restartAgent();

        // When
        var census = agent.wantAll(List.of(wanted(GuestMode.RUN, 1, 1)), agent.present())
                .join();

        // Then
        assertThat(census).singleElement().satisfies(status -> {
            assertThat(status.stray()).isFalse();
            assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        });
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void resetsOnceForEachCountEvenAcrossARestart() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.RUN, 1, 2, "", ONE_RESET));
        Eventually.becomes(SOON, () -> seen.get(SERVER).counts().resets(), count -> count == 1);
        assertThat(hypervisor.calls).containsExactly("start", "reset");
        restartAgent();

        // When
        agent.wantAll(List.of(wanted(GuestMode.RUN, 1, 2, "", ONE_RESET)), List.of())
                .join();
        agent.round();
        becomes(GuestState.RUNNING);

        // Then
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void removesEverythingButTheEpochFileAndCanBeToldTwice() throws Exception {
        // Given
        runGuest();

        // When
        agent.want(wanted(GuestMode.ABSENT, 1, 2));
        becomes(GuestState.ABSENT);
        agent.want(wanted(GuestMode.ABSENT, 1, 2));

        // Then
        becomes(GuestState.ABSENT);
        assertThat(folder.resolve("guests/5")).doesNotExist();
        assertThat(folder.resolve("epochs/5")).exists();
        assertThat(hypervisor.calls).containsExactly("start", "destroy");
    }

    @Test
    void keepsNothingOfAnImageWithAWrongChecksumAndDoesNotAskAgainAtOnce() throws Exception {
        // Given
        served = new byte[1 << 10];

        // When
        agent.want(wanted(GuestMode.RUN, 1, 1));

        // Then
        assertThat(becomes(GuestState.FAILED).problem().code()).isEqualTo(ProblemCode.IMAGE_CHECKSUM);
        clock.advance(Duration.ofMinutes(5));
        agent.round();
        var census =
                agent.wantAll(List.of(wanted(GuestMode.RUN, 1, 1)), List.of()).join();
        assertThat(census).hasSize(1);
        assertThat(fetches).hasValue(1);
        try (var files = Files.list(folder.resolve("images"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void triesAgainAfterAPauseWhenTheImageWasUnavailable() throws Exception {
        // Given
        served = Arrays.copyOf(imageContent, imageContent.length + 1);
        agent.want(wanted(GuestMode.RUN, 1, 1));
        assertThat(becomes(GuestState.FAILED).problem().code()).isEqualTo(ProblemCode.IMAGE_UNAVAILABLE);
        served = imageContent;

        // When
        clock.advance(Duration.ofSeconds(2));
        agent.round();

        // Then
        becomes(GuestState.RUNNING);
    }

    @Test
    void saysThatTheHypervisorIsDownAndKeepsWhatItKnew() throws Exception {
        // Given
        runGuest();

        // When
        hypervisor.down = true;
        agent.round();

        // Then
        var status = Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.problem() != null);
        assertThat(status.problem().code()).isEqualTo(ProblemCode.HYPERVISOR_DOWN);
        assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        hypervisor.down = false;
        agent.round();
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.problem() == null);
    }
}
