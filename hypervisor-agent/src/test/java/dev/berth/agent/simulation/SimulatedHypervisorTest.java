package dev.berth.agent.simulation;

import static dev.berth.agent.simulation.TwoHosts.SERVER;
import static dev.berth.agent.simulation.TwoHosts.copying;
import static dev.berth.agent.simulation.TwoHosts.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.agent.guest.CopyResult;
import dev.berth.agent.guest.CopyResult.Moved;
import dev.berth.agent.guest.CopyResult.NotMoved;
import dev.berth.agent.guest.DomainState;
import dev.berth.agent.guest.HypervisorDownException;
import dev.berth.agent.problem.GuestProblemException;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.testkit.time.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests that are files: what outlives a killed process, what a copy does, how each fault shows. */
class SimulatedHypervisorTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration BLINK = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void findsItsGuestsAgainAfterItsProcessWasKilled() {
        // Given
        try (var killed = new TwoHosts(folder)) {
            killed.startOnFirst();
        }

        // When
        try (var hosts = new TwoHosts(folder)) {
            // Then
            assertThat(state(hosts.first)).isEqualTo(DomainState.RUNNING);
            assertThat(hosts.second.guests()).isEmpty();
        }
    }

    @Test
    void handsAGuestOverAndTellsItsBlackout() {
        try (var hosts = new TwoHosts(folder)) {
            // Given
            hosts.startOnFirst();
            hosts.first.suffer(copying(CopyFate.WORKS, BLINK, Duration.ofMillis(30)));

            // When
            CopyResult result = hosts.first.hypervisor().copy(SERVER, hosts.toSecond());

            // Then
            assertThat(result).isInstanceOfSatisfying(Moved.class, moved -> assertThat(
                            moved.stats().downtimeMilliseconds())
                    .isEqualTo(30));
            assertThat(state(hosts.first)).isEqualTo(DomainState.NONE);
            assertThat(state(hosts.second)).isEqualTo(DomainState.RUNNING);
        }
    }

    @Test
    void standsStillAtBothEndsDuringTheBlackout() throws Exception {
        try (var hosts = new TwoHosts(folder)) {
            // Given
            hosts.startOnFirst();
            hosts.first.suffer(copying(CopyFate.WORKS, BLINK, LONG));

            // When
            var _ = CompletableFuture.supplyAsync(() -> hosts.first.hypervisor().copy(SERVER, hosts.toSecond()));

            // Then
            Eventually.becomes(SOON, () -> state(hosts.first), DomainState.HANDING_OVER::equals);
            assertThat(state(hosts.second)).isEqualTo(DomainState.HANDING_OVER);
        }
    }

    @Test
    void carriesOnACopyThatAKilledProcessHadBegun() throws Exception {
        // Given
        try (var killed = new TwoHosts(folder)) {
            killed.startOnFirst();
            killed.first.suffer(copying(CopyFate.WORKS, Duration.ofMillis(300), BLINK));
            var _ = CompletableFuture.supplyAsync(
                    () -> killed.first.hypervisor().copy(SERVER, killed.toSecond()));
            Eventually.becomes(SOON, () -> state(killed.second), DomainState.HANDING_OVER::equals);
        }

        // When
        try (var hosts = new TwoHosts(folder)) {
            CopyResult result = hosts.first.hypervisor().adoptCopy(SERVER, hosts.toSecond());

            // Then
            assertThat(result).isInstanceOf(Moved.class);
            assertThat(hosts.first.guests()).isEmpty();
            assertThat(hosts.second.guests()).containsExactly(SERVER);
        }
    }

    @Test
    void tellsAgainHowACopyEndedThatNobodyWaitedFor() {
        try (var hosts = new TwoHosts(folder)) {
            // Given
            hosts.startOnFirst();
            var _ = hosts.first.hypervisor().copy(SERVER, hosts.toSecond());

            // When
            CopyResult result = hosts.first.hypervisor().adoptCopy(SERVER, hosts.toSecond());

            // Then
            assertThat(result).isInstanceOf(Moved.class);
        }
    }

    @Test
    void keepsTheGuestWhenItsCopyBreaksOff() {
        try (var hosts = new TwoHosts(folder)) {
            // Given
            hosts.startOnFirst();
            hosts.first.suffer(copying(CopyFate.FAILS, BLINK, BLINK));

            // When
            CopyResult result = hosts.first.hypervisor().copy(SERVER, hosts.toSecond());

            // Then
            assertThat(result).isInstanceOf(NotMoved.class);
            assertThat(state(hosts.first)).isEqualTo(DomainState.RUNNING);
            assertThat(state(hosts.second)).isEqualTo(DomainState.NONE);
        }
    }

    @Test
    void endsAHangingCopyOnlyWhenItIsCancelled() throws Exception {
        try (var hosts = new TwoHosts(folder)) {
            // Given
            hosts.startOnFirst();
            hosts.first.suffer(copying(CopyFate.HANGS, BLINK, BLINK));
            var copy =
                    CompletableFuture.supplyAsync(() -> hosts.first.hypervisor().copy(SERVER, hosts.toSecond()));
            Eventually.becomes(SOON, () -> state(hosts.second), DomainState.HANDING_OVER::equals);
            assertThat(hosts.first.hypervisor().copyStats(SERVER).bytesRemaining())
                    .isPositive();

            // When
            hosts.first.hypervisor().cancelCopy(SERVER);

            // Then
            assertThat(copy.get()).isEqualTo(new NotMoved("cancelled"));
            assertThat(state(hosts.first)).isEqualTo(DomainState.RUNNING);
        }
    }

    @Test
    void losesItsGuestsWithItsPowerAndThoseOnTheWayStayWhereTheyWere() throws Exception {
        try (var hosts = new TwoHosts(folder)) {
            // Given
            hosts.startOnFirst();
            hosts.first.suffer(copying(CopyFate.WORKS, LONG, BLINK));
            var copy =
                    CompletableFuture.supplyAsync(() -> hosts.first.hypervisor().copy(SERVER, hosts.toSecond()));
            Eventually.becomes(SOON, () -> state(hosts.second), DomainState.HANDING_OVER::equals);

            // When
            hosts.second.suffer(dead());

            // Then
            assertThat(copy.get()).isEqualTo(new NotMoved("the target has lost its power"));
            assertThat(hosts.first.guests()).containsExactly(SERVER);
            hosts.first.suffer(dead());
            assertThat(hosts.first.guests()).isEmpty();
            assertThatThrownBy(() -> state(hosts.first)).isInstanceOf(HypervisorDownException.class);
        }
    }

    private static HostFaults dead() {
        return new HostFaults(
                Optional.empty(), Duration.ZERO, false, false, true, Duration.ZERO, CopyFate.WORKS, CopySpeed.FAST);
    }

    @Test
    void failsStartsWithTheProblemThatIsSet() {
        try (var hosts = new TwoHosts(folder)) {
            // Given
            hosts.first.suffer(new HostFaults(
                    Optional.of(ProblemCode.START_FAILED),
                    Duration.ZERO,
                    true,
                    false,
                    false,
                    Duration.ofHours(1),
                    CopyFate.WORKS,
                    CopySpeed.FAST));

            // When, Then
            assertThatThrownBy(hosts.first.hypervisor()::defineFilters)
                    .isInstanceOfSatisfying(
                            GuestProblemException.class,
                            failed -> assertThat(failed.problem().code()).isEqualTo(ProblemCode.START_FAILED));
            var machine = hosts.machine();
            machine.folder().create();
            assertThatThrownBy(() -> hosts.first.disks().layOut(machine.folder(), machine.spec()))
                    .isInstanceOfSatisfying(
                            GuestProblemException.class,
                            failed -> assertThat(failed.problem().code()).isEqualTo(ProblemCode.STORAGE_FULL));
            assertThat(Duration.between(
                            hosts.second.clock().instant(), hosts.first.clock().instant()))
                    .isCloseTo(Duration.ofHours(1), Duration.ofMinutes(1));
        }
    }
}
