package dev.berth.agent.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.agent.guest.GuestUse;
import dev.berth.agent.load.LoadSource;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UseLedgerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final double SECOND = 1e9;
    // The first asks for one core, the second for three.
    private static final LoadSource ONE_AND_THREE =
            guest -> _ -> CpuAmount.ofCores(guest.server().value() == 1 ? 1 : 3);

    @TempDir
    private Path folder;

    private static List<SimulatedGuest> guests() {
        return List.of(guest(1), guest(2));
    }

    private static SimulatedGuest guest(long server) {
        return new SimulatedGuest(
                new ServerId(server), "web-" + server, 4, DataSize.ofGibibytes(1), NOON, Optional.empty());
    }

    private UseLedger ledger(double cores) {
        return new UseLedger(folder.resolve("use"), CpuAmount.ofCores(cores), ONE_AND_THREE);
    }

    @Test
    void givesWhatIsAskedForWhileTheCoresSuffice() {
        // Given
        var ledger = ledger(4);
        ledger.read(NOON, guests());

        // When
        var uses = ledger.read(NOON.plusSeconds(10), guests());

        // Then
        assertThat(uses.get(0).cpuNanoseconds()).isEqualTo((long) (10 * SECOND));
        assertThat(uses.get(1).cpuNanoseconds()).isEqualTo((long) (30 * SECOND));
        assertThat(uses).extracting(GuestUse::waitNanoseconds).containsOnly(0L);
    }

    @Test
    void sharesTheCoresWhenMoreIsAskedForAndLetsGuestsWait() {
        // Given
        var ledger = ledger(2);
        ledger.read(NOON, guests());

        // When
        var uses = ledger.read(NOON.plusSeconds(10), guests());

        // Then
        assertThat(uses.get(0).cpuNanoseconds()).isEqualTo((long) (5 * SECOND));
        assertThat(uses.get(1).cpuNanoseconds()).isEqualTo((long) (15 * SECOND));
        assertThat(uses.get(0).waitNanoseconds()).isEqualTo((long) (5 * SECOND));
    }

    @Test
    void letsNoCounterFallWhenTheProcessIsKilled() {
        // Given
        var killed = ledger(4);
        killed.read(NOON, guests());
        killed.keep(NOON.plusSeconds(30), guests());
        long before = killed.read(NOON.plusSeconds(50), guests()).getFirst().cpuNanoseconds();

        // When
        var uses = ledger(4).read(NOON.plus(Duration.ofMinutes(5)), guests());

        // Then
        assertThat((double) before).isCloseTo(50 * SECOND, Offset.offset(1e3));
        assertThat((double) uses.getFirst().cpuNanoseconds()).isCloseTo(300 * SECOND, Offset.offset(SECOND));
        assertThat(uses.getFirst().diskWritten().bytes()).isPositive();
    }
}
