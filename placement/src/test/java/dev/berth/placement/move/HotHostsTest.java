package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.replay.FleetReader;
import org.junit.jupiter.api.Test;

class HotHostsTest {

    @Test
    void saysByWhichFiguresAHostIsHotAndWhatItsGuestsWouldUse() {
        // Given
        var saved = FleetReader.read("""
                host id=1 name=busy cpu=4 memory=8GiB pressure=50% cpu-use=3.4 memory-used=4GiB hot-for=20s
                host id=2 name=idle cpu=4 memory=8GiB
                guest server=11 host=1 memory=4GiB vcpus=4 cpu-use=1.7
                guest server=12 host=1 memory=4GiB vcpus=4 cpu-use=1.7
                """);

        // When
        var seen = HotHosts.seen(saved.fleet(), saved.policy().heat());

        // Then
        assertThat(seen).singleElement().satisfies(host -> {
            assertThat(host.words()).isEqualTo("pressure 50 %, above 20 %; CPU use 85 %, not yet below 75 % again");
            assertThat(host.demand().cpu()).hasToString("6.80 cores");
            assertThat(host.waiting()).isEmpty();
        });
    }

    @Test
    void saysWhyAHotHostIsNotActedUpon() {
        // Given
        var saved = FleetReader.read("""
                host id=1 name=new cpu=4 memory=8GiB pressure=50% hot-for=2s
                host id=2 name=old cpu=4 memory=8GiB pressure=50% hot-for=20s age=1m
                host id=3 name=gone cpu=4 memory=8GiB pressure=50% hot-for=20s state=unreachable
                """);

        // When
        var seen = HotHosts.seen(saved.fleet(), saved.policy().heat());

        // Then
        assertThat(seen)
                .extracting(host -> host.waiting().map(Refusal::toString).orElse("acted upon"))
                .containsExactly(
                        "too-short: new has been hot for 2 s, not yet for 5 s",
                        "stale-pressure: the figures of old are older than 30 s",
                        "unreachable: gone is unreachable");
        assertThat(HotHosts.of(saved.fleet(), saved.policy().heat())).isEmpty();
    }
}
